import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Zone } from '#eventsourcing';
import { type Questions, type TableAnswer, answerFrom, cellOf, knownAtOf, membersOf, metaLines, questionAbout, splitOf } from '#platform';
import { type Figures, revisions } from '#statistics';
import { tell, toOutput, write } from '../console.js';
import type { Context } from '../context.js';
import { wrongUse } from '../outcome.js';
import { membersText } from './explain.js';
import { render } from './render.js';
import { figuresOf as replaying } from './replaying.js';
import { type Request, type StatsOptions, answering, askedIn } from './request.js';
import { causesOf, revisionsCsv } from './revise.js';
import { scopeText } from './scope-file.js';
import { fileOf } from './several.js';

function figuresOf(request: Request, question: Questions): Promise<Figures> {
  const { engine, config, context, options, folder, tables, workers } = request;
  const title = tables.length === 1 ? tables[0]!.table : `${tables.length} tables`;
  // a comparison reads the log twice, and is not gone on with
  const kept = options.compareKnownAt === undefined ? { folder } : {};
  return replaying({ engine, config, context, question, title, workers, memory: options.memory, ...kept });
}

/** Lists the stays and deciding events behind a cell. */
export async function explained(request: Request, cell: string): Promise<void> {
  const { engine, context, options, question } = request;
  const figures = await figuresOf(request, question);
  const members = await membersOf(figures, cellOf(cell), engine.stores.eventStore);
  const text = options.format === 'json' ? `${JSON.stringify(members, undefined, 2)}\n` : membersText(members);
  await put(context, options, text);
}

/** Lists the figures that were others at another cut-off, with the facts that changed them. */
export async function revised(request: Request, comparedWith: string): Promise<void> {
  const { engine, context, options, question } = request;
  const zone = new Zone(question.zone);
  const [before, after] = [knownAtOf(comparedWith, zone), question.knownAt];
  if (typeof before !== 'number' || after === 'each') throw wrongUse('--compare-known-at: two cut-offs are compared; `each` is not one');
  const [old, now] = [await figuresOf(request, { ...question, knownAt: before }), await figuresOf(request, question)];
  const { table, by } = question.tables[0]!;
  const split = splitOf(table, by);
  const between = { from: before, to: after === 'now' ? question.now : after };
  const all = await causesOf(revisions(old, now), between, { split, store: engine.stores.eventStore });
  const names = split.by.map(({ name }) => name);
  await put(context, options, options.format === 'json' ? `${JSON.stringify(all, undefined, 2)}\n` : revisionsCsv(names, all));
}

/** Every table that was asked for: to its place, or one below the other. */
export async function tabled(request: Request): Promise<void> {
  const { engine, context, options, question, tables } = request;
  const figures = await figuresOf(request, question);
  const several = tables.length > 1;
  if (several && options.out !== undefined) await mkdir(options.out, { recursive: true });
  for (const [i, { table, by }] of question.tables.entries()) {
    const one = questionAbout(question, i);
    const scope = one.scope && scopeText(one.scope);
    const asked = { question: one, answering: { options: { ...askedIn(options), by, scope }, ...answering(options) } };
    const answer = await answerFrom(engine, figures.only(i, one.range), asked);
    const out = several && options.out !== undefined ? { out: join(options.out, fileOf({ table, by }, options.format)) } : {};
    if (several && options.out === undefined) await write(context.console.output, `${i === 0 ? '' : '\n'}${[table, ...by].join(' by ')}\n`);
    await deliver(context, { ...options, ...out }, answer);
  }
}

function put({ console }: Context, { out }: StatsOptions, text: string | Uint8Array): Promise<void> {
  return toOutput(console, out, text);
}

async function deliver(context: Context, options: StatsOptions, answer: TableAnswer): Promise<void> {
  const { format, out } = options;
  const { meta } = answer;
  if (out !== undefined) await put(context, { ...options, out: `${out}.meta.json` }, `${JSON.stringify(meta, undefined, 2)}\n`);
  await put(context, options, await render({ format, language: options.lang }, answer));
  if (out === undefined && format !== 'json') for (const line of metaLines(meta)) tell(context.console, line);
}
