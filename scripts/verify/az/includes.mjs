/** Whether `actual` has every member of `expected`; lists are compared whole, member by member. */
export function includes(actual, expected) {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((each, at) => includes(actual[at], each))
    );
  }
  if (expected === null || typeof expected !== 'object') {
    return actual === expected;
  }
  return (
    actual !== null &&
    typeof actual === 'object' &&
    Object.entries(expected).every(([name, value]) =>
      includes(actual[name], value),
    )
  );
}
