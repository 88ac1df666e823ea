import swc from '@swc/jest';

const DECISIONS = /^export const (\w+Decisions)\b/gm;

/**
 * The source of a facet's decisions with every rule switched off: each type of fact is accepted as it is. The rest of the module,
 * which other facets may use, stays.
 */
export function switchedOff(source, path) {
  const names = [...source.matchAll(DECISIONS)].map((match) => match[1]);
  if (names.length !== 1) throw new Error(`${path} must export one table of decisions, named …Decisions; found ${names.length}`);
  const [name] = names;
  const plain = `(fact: any) => ({ events: [{ type: fact.type, data: fact.data }], warnings: [] })`;
  return `${source.replace(DECISIONS, 'const $1WithRules')}
export const ${name}: any = Object.fromEntries(Object.keys(${name}WithRules).map((type) => [type, ${plain}]));
`;
}

/** Jest's way to read TypeScript, with one facet switched off. `off`: its folder, such as `libs/trajectory/custody`. */
export function createTransformer({ off }) {
  const plain = swc.createTransformer();
  const file = `/${off}/decisions.ts`;
  const read = (source, path) => (path.endsWith(file) ? switchedOff(source, path) : source);
  return {
    process: (source, path, options) => plain.process(read(source, path), path, options),
    processAsync: (source, path, options) => plain.processAsync(read(source, path), path, options),
    getCacheKey: (source, path, options) => plain.getCacheKey(read(source, path), path, options),
  };
}

export default { createTransformer };
