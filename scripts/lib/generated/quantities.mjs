/** `500m` and `2` in thousandths of a core. */
export function toMillicores(quantity) {
  const text = String(quantity);
  return text.endsWith('m') ? Number(text.slice(0, -1)) : Number(text) * 1000;
}

/** `512Mi` and `2Gi` in MiB. */
export function toMebibytes(quantity) {
  const [, number, unit] = /^(\d+)(Mi|Gi)$/.exec(quantity);
  return unit === 'Gi' ? Number(number) * 1024 : Number(number);
}
