import { contains, overlap, parseCidr } from './cidr';

function range(text: string) {
  const parsed = parseCidr(text);
  if (!parsed) {
    throw new Error(`${text} is none`);
  }
  return parsed;
}

describe('blocks of addresses', () => {
  it('lie in each other, of IPv4 and of IPv6', () => {
    expect(contains(range('10.0.0.0/8'), range('10.1.0.0/16'))).toBe(true);
    expect(
      contains(range('ace:cab:deca::/48'), range('ace:cab:deca:deed::/64')),
    ).toBe(true);
    expect(
      contains(range('ace:cab:deca::/48'), range('ace:cab:decb::/64')),
    ).toBe(false);
  });

  it('do not meet across the two', () => {
    expect(overlap(range('0.0.0.0/0'), range('::/0'))).toBe(false);
  });

  it.each([
    '10.0.0.1/24',
    '10.0.0.0/33',
    '10.0.0/24',
    'ace::1/64',
    'ace::/129',
    'x/8',
    '',
  ])('refuse %s', text => {
    expect(parseCidr(text)).toBeUndefined();
  });
});
