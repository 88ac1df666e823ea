/** Which streams begin with one of the prefixes; all of them when there is none. */
export function prefixFilter(prefixes: readonly string[] | undefined): (stream: string) => boolean {
  if (!prefixes || prefixes.length === 0) return () => true;
  return (stream) => prefixes.some((prefix) => stream.startsWith(prefix));
}

/** Which types are on the list; all of them when there is none. */
export function typeFilter(types: readonly string[] | undefined): (type: string) => boolean {
  if (!types) return () => true;
  const wanted = new Set(types);
  return (type) => wanted.has(type);
}
