// What is told of many samples.

/** The sample that a share of all does not exceed, by the nearest rank. */
function rank(samples, share) {
  const sorted = [...samples].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

/** `{ median, p95, n }`; nothing where there is no sample. */
export function told(samples) {
  if (!samples?.length) return undefined;
  return { median: rank(samples, 0.5), p95: rank(samples, 0.95), n: samples.length };
}
