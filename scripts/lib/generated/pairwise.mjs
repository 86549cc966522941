/**
 * Few combinations in which each pair of values of two factors occurs at least once. The same factors give the same
 * combinations, in the same order.
 * @param factors values by the factor's name
 */
export function pairwise(factors) {
  const names = Object.keys(factors);
  const missing = new Set();
  for (const [at, one] of names.entries()) {
    for (const other of names.slice(at + 1)) {
      for (const a of factors[one].keys()) {
        for (const b of factors[other].keys()) {
          missing.add(pairKey(one, a, other, b));
        }
      }
    }
  }
  const rows = [];
  while (missing.size > 0) {
    const row = nextRow(factors, names, missing);
    for (const [at, one] of names.entries()) {
      for (const other of names.slice(at + 1)) {
        missing.delete(pairKey(one, row[one], other, row[other]));
      }
    }
    rows.push(row);
  }
  return rows.map(row =>
    Object.fromEntries(names.map(name => [name, factors[name][row[name]]])),
  );
}

/** Begins with a pair that is missing, and takes for each further factor the value that brings most missing pairs. */
function nextRow(factors, names, missing) {
  const [one, a, other, b] = JSON.parse(missing.values().next().value);
  const row = { [one]: a, [other]: b };
  for (const name of names) {
    if (!(name in row)) {
      const gains = [...factors[name].keys()].map(value =>
        gain(names, missing, row, name, value),
      );
      row[name] = gains.indexOf(Math.max(...gains));
    }
  }
  return row;
}

function gain(names, missing, row, name, value) {
  return names.filter(other => {
    if (!(other in row)) {
      return false;
    }
    const isFirst = names.indexOf(name) < names.indexOf(other);
    return missing.has(
      isFirst
        ? pairKey(name, value, other, row[other])
        : pairKey(other, row[other], name, value),
    );
  }).length;
}

function pairKey(one, a, other, b) {
  return JSON.stringify([one, a, other, b]);
}
