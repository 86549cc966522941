import { asShape } from './asShape';
import { flag, integer, list, oneOf, text } from './Rule';

const shape = {
  zones: list(oneOf('1', '2')),
  properties: {
    rights: list(oneOf('Send', 'Listen')),
    size: integer(1),
    isOn: flag,
    label: text(),
  },
};

describe('a body read as Azure reads JSON', () => {
  it.each([
    [
      'names in any case',
      { Properties: { RIGHTS: ['Send'] } },
      { properties: { rights: ['Send'] } },
    ],
    [
      'words for numbers',
      { properties: { size: '1073741824' } },
      { properties: { size: 1073741824 } },
    ],
    [
      'words for flags',
      { properties: { isOn: 'True' } },
      { properties: { isOn: true } },
    ],
    ['numbers for words', { zones: [1] }, { zones: ['1'] }],
    [
      'words that look like numbers',
      { properties: { label: '5' } },
      { properties: { label: '5' } },
    ],
    [
      'what has no rule',
      { properties: { other: '5' } },
      { properties: { other: '5' } },
    ],
    [
      'what cannot be read',
      { properties: { size: 'big' } },
      { properties: { size: 'big' } },
    ],
  ])('%s', (_, body, read) => {
    expect(asShape(shape, body)).toEqual(read);
  });
});
