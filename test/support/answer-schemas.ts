import { join } from 'node:path';
import tsj from 'ts-json-schema-generator';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '../..');

type Schemas = Readonly<Record<string, object>>;

/** JSON Schemas of what the endpoints answer, made from the types of `Answers` in apps/api/answers.ts. */
export function answerSchemas(): Schemas {
  const config: tsj.CompletedConfig = {
    ...tsj.DEFAULT_CONFIG,
    path: join(ROOT, 'apps/api/answers.ts'),
    tsconfig: join(ROOT, 'tsconfig.json'),
    type: 'Answers',
    skipTypeCheck: true,
    expose: 'export',
    jsDoc: 'basic',
    topRef: false,
    encodeRefs: false,
    sortProps: true,
  };
  const program = tsj.createProgram(config);
  const parser = tsj.createParser(program, config, (chain) => {
    chain.addNodeParser(new KeysOfValue(program.getTypeChecker()));
    chain.addNodeParser(new OpenedValue(chain as unknown as tsj.NodeParser));
  });
  const generator = new tsj.SchemaGenerator(program, parser, tsj.createFormatter(config), config);
  const { definitions = {}, properties = {} } = generator.createSchema('Answers') as { definitions?: Schemas; properties?: Schemas };
  return namedSchemas(definitions, properties);
}

const REF = '#/definitions/';

/** Every schema under one name: a type that is an answer takes the name that `Answers` gives it. */
function namedSchemas(definitions: Schemas, answers: Schemas): Schemas {
  const answerOf = new Map(
    Object.entries(answers).flatMap(([name, schema]) => ('$ref' in schema ? [[String(schema.$ref), name] as const] : [])),
  );
  const nameOf = (name: string): string => answerOf.get(REF + name) ?? name.replaceAll(/\W+/g, '_');
  const all = [
    ...Object.entries(definitions).map(([name, schema]) => [nameOf(name), schema] as const),
    ...Object.entries(answers).filter(([, schema]) => !('$ref' in schema)),
  ].filter(([name]) => !JSON_TYPES.includes(name));
  const twice = all.map(([name]) => name).filter((name, i, names) => names.indexOf(name) !== i);
  if (twice.length > 0) throw new Error(`two types answer under the name ${twice.join(', ')}: rename one in apps/api/answers.ts`);
  const sorted = Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.parse(JSON.stringify(sorted), (_, value: unknown) => plain(value, nameOf)) as Schemas;
}

/** Types that say "any JSON". */
const JSON_TYPES: readonly string[] = ['Json', 'JsonObject', 'JsonScalar'];

/** `Json | undefined`, once its name is gone. */
const ANY_JSON = JSON.stringify({ anyOf: [{}, { not: {} }] });

/** A node of a schema with the names that OpenAPI gives; what is any JSON in our types is said as simply here. */
function plain(value: unknown, nameOf: (name: string) => string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('additionalProperties' in value && JSON.stringify(value.additionalProperties) === ANY_JSON)
    return { ...value, additionalProperties: !('properties' in value) };
  if (!('$ref' in value)) return value;
  const name = String(value.$ref).slice(REF.length);
  if (name === 'JsonObject') return { type: 'object', additionalProperties: true };
  return JSON_TYPES.includes(name) ? {} : { ...value, $ref: `#/components/schemas/${nameOf(name)}` };
}

/** `keyof typeof CODES`: the compiler knows the codes; the library reads the value's source and does not know calls in it. */
class KeysOfValue implements tsj.SubNodeParser {
  constructor(private readonly checker: ts.TypeChecker) {}

  supportsNode(node: ts.Node): boolean {
    return ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.KeyOfKeyword && ts.isTypeQueryNode(node.type);
  }

  createType(node: ts.Node): tsj.BaseType {
    const type = this.checker.getTypeAtLocation(node);
    const codes = type.isUnion() ? type.types : [type];
    return new tsj.UnionType(codes.map((code) => new tsj.LiteralType((code as ts.StringLiteralType).value)));
  }
}

/** `Sealed<T>` is answered as T, or as `{"erased": true}` once its key is destroyed. */
class OpenedValue implements tsj.SubNodeParser {
  constructor(private readonly parser: tsj.NodeParser) {}

  supportsNode(node: ts.Node): boolean {
    return ts.isTypeReferenceNode(node) && node.typeName.getText() === 'Sealed';
  }

  createType(node: ts.TypeReferenceNode, context: tsj.Context): tsj.BaseType {
    const [content] = node.typeArguments ?? [];
    const opened = content ? this.parser.createType(content, context) : new tsj.StringType();
    return new tsj.UnionType([
      opened,
      new tsj.ObjectType('erased', [], [new tsj.ObjectProperty('erased', new tsj.LiteralType(true), true)], false),
    ]);
  }
}
