/** The content of a fact in one line: names and values, nested ones with dots. */
export function dataText(data: unknown): string {
  return Object.entries(flat(data, ''))
    .map(([name, value]) => `${name} ${value}`)
    .join(' · ');
}

function flat(value: unknown, path: string): Record<string, string> {
  if (value === null || value === undefined) return {};
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return { [path]: value.join(', ') };
  if (typeof value !== 'object') return { [path]: typeof value === 'string' ? value : JSON.stringify(value) };
  const parts = Object.entries(value).map(([name, one]) => flat(one, path ? `${path}.${name}` : name));
  return Object.assign({}, ...parts) as Record<string, string>;
}
