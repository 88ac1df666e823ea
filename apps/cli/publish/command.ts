import { Command, InvalidArgumentError, Option } from 'commander';
import { RuleBroken, checkId, formatDay } from '#eventsourcing';
import {
  type Config,
  type Engine,
  type Question,
  type TableOptions,
  audit,
  publications,
  questionOf,
  splitOf,
  wholeQuestion,
} from '#platform';
import { LOCAL_ACTOR } from '#privacy';
import { Dates, EVERY, type Figures } from '#statistics';
import { tell, write } from '../console.js';
import type { Context } from '../context.js';
import { reading } from '../opening.js';
import { type DataOptions, configOf, listOf, withData } from '../options.js';
import { wrongUse } from '../outcome.js';
import { scopeOf, scopeText } from '../stats/scope-file.js';
import { figuresOf as replaying } from '../stats/replaying.js';
import { revisionsCsv } from '../stats/revise.js';
import { diffOf } from './diff.js';
import { freeze } from './freeze.js';
import { publication } from './store.js';

interface PublishOptions extends DataOptions, TableOptions {
  readonly approver?: string;
  readonly rounded?: boolean;
}

interface ShowOptions extends DataOptions {
  readonly format: 'csv' | 'json';
}

/** `traject publish`: tables of figures that are frozen under a number, and what changed since. */
export function publishCommand(context: Context): Command {
  const command = withData(new Command('publish'))
    .description('freeze a table of figures under a number, with its question, cut-off, code hash, approver and bytes')
    .argument('<table>', 'the table; or one of the commands below')
    .option('--on <date>', 'on one date (default today)')
    .option('--from <date>', 'from this date')
    .option('--to <date>', 'to this date, inclusive')
    .addOption(new Option('--every <step>', 'each day, the last day of each month, or 31 December').choices(EVERY))
    .option('--by <names>', 'dimensions with commas between them', listOf)
    .option('--known-at <time>', 'as known at this instant or the end of this date (default now)')
    .option('--scope <file>', 'count these prisons only')
    .option('--approver <id>', 'who approved it: an id without meaning')
    .option('--rounded', 'hide nothing, and round every figure to a multiple of 5 by the keys of its members')
    .action((table: string, options: PublishOptions) => publish(context, table, options));
  return command.addCommand(listCommand(context)).addCommand(showCommand(context)).addCommand(diffCommand(context));
}

function listCommand(context: Context): Command {
  return withData(new Command('list'))
    .description('name every publication')
    .action((_: object, command: Command) => list(context, command.optsWithGlobals()));
}

function showCommand(context: Context): Command {
  return withData(new Command('show'))
    .description('write the exact bytes of a publication, or (json) all that is kept of it')
    .argument('<number>', 'its number', wholeOf)
    .addOption(new Option('--format <format>', 'how').choices(['csv', 'json']).default('csv'))
    .action((number: number, _: object, command: Command) => show(context, number, command.optsWithGlobals()));
}

function diffCommand(context: Context): Command {
  return withData(new Command('diff'))
    .description('compute a publication again as known now, and name the facts behind each change; needs the right to true counts')
    .argument('<number>', 'its number', wholeOf)
    .addOption(new Option('--format <format>', 'how').choices(['csv', 'json']).default('csv'))
    .action((number: number, _: object, command: Command) => diff(context, number, command.optsWithGlobals()));
}

function wholeOf(value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a whole number from 1.');
}

async function publish(context: Context, table: string, options: PublishOptions): Promise<void> {
  const { approver, rounded = false } = options;
  const config = configOf(options);
  if (approver === undefined) throw wrongUse('--approver is needed: the id of who approved the publication');
  if (options.knownAt === 'each') throw wrongUse('--known-at: a publication has one cut-off; `each` is not one');
  checkId(approver, '--approver');
  const frozen = await reading(config, async (engine) => {
    engine.demand(LOCAL_ACTOR, { kind: 'publish-statistics' });
    const { on, from, to, every, by, knownAt, scope } = options;
    const asked = { on, from, to, every, by, knownAt, scope };
    const cut = await cutQuestion(engine, table, asked);
    const question = rounded ? cut : wholeQuestion(cut);
    const figures = await figuresOf(context, { engine, config }, question);
    const stated = { ...asked, scope: question.scope && scopeText(question.scope) };
    return freeze(figures, { engine, config, question, options: stated, approver, rounded });
  });
  await write(context.console.output, `publication ${frozen.number}: ${table}, ${frozen.data.method}, sha256 ${frozen.data.sha256}\n`);
}

/** The present is a cut-off like any other: it is kept. */
async function cutQuestion(engine: Engine, table: string, options: TableOptions): Promise<Question> {
  const question = await questionOf(engine, table, options);
  refuseUnfinished(engine, question);
  const scope = options.scope === undefined ? {} : { scope: await scopeOf(options.scope) };
  return { ...question, ...scope, knownAt: question.knownAt === 'now' ? question.now : question.knownAt };
}

/** What is carried forward to a date after the cut-off is no figure to publish. @throws RuleBroken `after-cut-off` */
function refuseUnfinished({ zone }: Engine, { range, knownAt, now }: Question): void {
  const last = new Dates(range).days.at(-1)!;
  if (last <= zone.dayOf(typeof knownAt === 'number' ? knownAt : now)) return;
  throw new RuleBroken('after-cut-off', `${formatDay(last)} lies after the cut-off: publish what is over`);
}

interface Where {
  readonly engine: Engine;
  readonly config: Config;
}

function figuresOf(context: Context, { engine, config }: Where, question: Question): Promise<Figures> {
  return replaying({ engine, config, context, question, title: question.table });
}

/** The dates of the rows, in short. */
function periodText({ range, shows = range }: Question): string {
  const { days, every } = new Dates(shows);
  const [first, last] = [formatDay(days[0]!), formatDay(days.at(-1)!)];
  return first === last ? first : `${first} – ${last} every ${every}`;
}

async function list(context: Context, options: DataOptions): Promise<void> {
  await reading(configOf(options), async (engine) => {
    engine.demand(LOCAL_ACTOR, { kind: 'read-statistics', unsuppressed: false });
    for (const { number, frozenAt, data, question } of await publications(engine)) {
      const by = question.by.length === 0 ? '' : ` by ${question.by.join(', ')}`;
      await write(
        context.console.output,
        `${number}  ${frozenAt}  ${data.table}${by}  ${periodText(question)}  ${data.method}  approved by ${data.approverId}  sha256 ${data.sha256}\n`,
      );
    }
  });
}

async function show(context: Context, number: number, options: ShowOptions): Promise<void> {
  await reading(configOf(options), async (engine) => {
    engine.demand(LOCAL_ACTOR, { kind: 'read-statistics', unsuppressed: false });
    const { data, question, frozenAt } = await publication(engine, number);
    const { table, method, approverId, bytes, sha256 } = data;
    const whole = { number, frozenAt, table, method, approverId, sha256, question, meta: JSON.parse(data.meta) as object, bytes };
    await write(context.console.output, options.format === 'json' ? `${JSON.stringify(whole, undefined, 2)}\n` : bytes);
  });
}

async function diff(context: Context, number: number, options: ShowOptions): Promise<void> {
  const config = configOf(options);
  await reading(config, async (engine) => {
    engine.demand(LOCAL_ACTOR, { kind: 'read-statistics', unsuppressed: true });
    const frozen = await publication(engine, number);
    await audit(engine, {
      actor: LOCAL_ACTOR,
      use: 'changes',
      of: frozen.data.table,
      parameters: { publication: number, head: await engine.stores.eventStore.head() },
    });
    const found = await diffOf(engine, frozen, (question) => figuresOf(context, { engine, config }, question));
    if (options.format === 'json') return write(context.console.output, `${JSON.stringify(found, undefined, 2)}\n`);
    const names = splitOf(frozen.data.table, frozen.question.by).by.map(({ name }) => name);
    await write(context.console.output, revisionsCsv(names, found.changes));
    if (found.cause !== null) tell(context.console, WORDS[found.cause]);
  });
}

const WORDS = {
  erased: 'note        the published bytes no longer follow from the log at their cut-off: values were erased since',
  'other-code': 'note        the published bytes no longer follow from the log at their cut-off: figures are computed by other code now',
};
