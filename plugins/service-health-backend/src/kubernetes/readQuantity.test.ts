import { readQuantity } from './readQuantity';

describe('readQuantity', () => {
  it.each([
    ['500m', 0.5],
    ['8', 8],
    ['1.5', 1.5],
    ['16Gi', 16 * 2 ** 30],
    ['2k', 2000],
    ['1e3', 1000],
    ['much', NaN],
    ['5Qi', NaN],
  ])('reads %s', (quantity, value) => {
    expect(readQuantity(quantity)).toBe(value);
  });
});
