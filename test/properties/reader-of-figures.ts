import { type Document, formatDay, parseDay } from '#eventsourcing';
import { type Engine, type Meta, type Question, askedOf, guardedAnswer, wholeCatalogue, wholeQuestion } from '#platform';
import { type Every, Figures, type Table } from '#statistics';
import { type Axis, type Cube, cubeOf, flatAxis, nodesOf } from '../../libs/statistics/disclosure/cube.js';
import { attack } from '../../libs/statistics/disclosure/testing/attacker.js';
import type { Facts } from '../../libs/statistics/testing/facts.js';

/** A question as somebody asks it over HTTP. */
export interface Asking {
  readonly table: string;
  readonly by: readonly string[];
  readonly from: string;
  readonly to?: string;
  readonly every?: Every;
  readonly knownAt: string;
}

/** What a reader was shown, and what it was made of. */
export interface Shown {
  readonly every: Every;
  readonly table: Table;
  readonly truth: Table;
  readonly meta: Meta;
}

const ZONE = 'Europe/Brussels';

/** What asking needs of a server: a store of documents, and a log without publications. */
export function libraryOf(documents: Map<string, Document> = new Map()): Engine {
  const store = {
    find: (_: string, { where }: { where: { and: readonly [{ eq: readonly [string, string] }] } }) =>
      Promise.resolve({ documents: [...documents.values()].filter(({ body }) => body['table'] === where.and[0].eq[1]) }),
    save: (_: string, some: readonly Document[]) => {
      for (const document of some) documents.set(document.id, document);
      return Promise.resolve(some.map(({ id }) => id));
    },
  };
  const eventStore = { readAll: async function* () {} };
  return { stores: { documents: store, eventStore }, catalogue: wholeCatalogue } as unknown as Engine;
}

function questionOf({ table, by, from, to, every, knownAt }: Asking): Question {
  const range = to === undefined ? { on: parseDay(from)! } : { from: parseDay(from)!, to: parseDay(to)!, every: every ?? 'day' };
  const at = Date.parse(knownAt);
  return wholeQuestion({ table, by, zone: ZONE, range, knownAt: at, now: at, head: '' });
}

async function figuresOf(facts: Facts, question: Question): Promise<Figures> {
  return Figures.read(askedOf(question), { log: facts.log, head: '', catalogue: wholeCatalogue });
}

/** Asks without the right to true counts. */
export async function ask(engine: Engine, facts: Facts, asking: Asking): Promise<Shown> {
  const question = questionOf(asking);
  const figures = await figuresOf(facts, question);
  const truth = figures.table();
  const answering = { options: { by: asking.by }, unsuppressed: false, guarded: true, records: true };
  const { table, meta } = await guardedAnswer(engine, figures, { question, answering });
  return { every: asking.every ?? 'day', table, truth, meta };
}

/** What somebody can work out of an answer about one figure, or a total of it: the least and the most, and what it is. */
export interface Range {
  readonly date: string;
  /** By name of the dimension. */
  readonly group: Readonly<Record<string, string>>;
  readonly measure: string;
  readonly truth: number;
  bounds(): { readonly least: number; readonly most: number };
}

/** Every figure and every total that is new in an answer, by linear programming over what it shows. */
export function rangesOf({ table, truth, meta }: Shown): Range[] {
  const before = meta.suppressed === 'nothing' ? [] : meta.suppressed.earlier.map(({ of }) => of);
  const fresh = table.rows.filter(({ date }) => !before.some((name) => date.startsWith(name)));
  return [...Map.groupBy(fresh, ({ date }) => date)].flatMap(([date, rows]) =>
    table.measures.flatMap((measure, at) => {
      const real = truth.rows
        .filter((row) => row.date === date)
        .map(({ group, values }) => [JSON.stringify(group), values[at] ?? 0] as const);
      const cube = cubeOfRows(
        rows.map(({ group }) => group),
        new Map(real),
        table.dimensions.length,
      );
      const hidden = rows.filter(({ values }) => values[at] === undefined).map(({ group }) => JSON.stringify(group));
      const marks = Array.from(cube.values, (_, cell) => {
        const labels = labelsOf(cube, cell);
        return labels.includes(undefined) || hidden.includes(JSON.stringify(labels)) ? ('primary' as const) : ('shown' as const);
      });
      return marks.map((mark, cell) => {
        const value = cube.values[cell]!;
        const bounds = () => (mark === 'shown' ? { least: value, most: value } : attack(cube, marks, cell));
        const group = Object.fromEntries(
          labelsOf(cube, cell).flatMap((label, i) => (label === undefined ? [] : [[table.dimensions[i]!, label]])),
        );
        return { date, group, measure, truth: value, bounds };
      });
    }),
  );
}

function cubeOfRows(groups: readonly (readonly string[])[], values: ReadonlyMap<string, number>, width: number): Cube {
  const axes: Axis[] = Array.from({ length: width }, (_, i) => flatAxis([...new Set(groups.map((group) => group[i]!))]));
  const inner = groups.map((group) => ({
    nodes: group.map((value, i) => axes[i]!.labels.indexOf(value, 1)),
    value: values.get(JSON.stringify(group)) ?? 0,
  }));
  return cubeOf(axes, inner);
}

function labelsOf(cube: Cube, cell: number): (string | undefined)[] {
  return nodesOf(cube, cell).map((node, axis) => (node === 0 ? undefined : cube.axes[axis]!.labels[node]));
}

/** A day in the form of a question. */
export function dayOf(start: string, after: number): string {
  return formatDay(parseDay(start)! + after);
}
