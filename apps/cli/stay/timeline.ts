import { Command } from 'commander';
import { type Answered, type Engine, timelineOf } from '#platform';
import { LOCAL_ACTOR } from '#privacy';
import type { Timeline, TimelineLine } from '#views';
import { write } from '../console.js';
import type { Context } from '../context.js';
import { reading } from '../opening.js';
import { type CutOptions, type DataOptions, type PageOptions, configOf, cutOf, withCuts, withData, withPage } from '../options.js';
import { dataText } from './data-text.js';
import { PageWriter } from './writer.js';

interface TimelineOptions extends DataOptions, CutOptions, PageOptions {}

/** `traject timeline ID`: what happened, when it happened and when it was entered. */
export function timelineCommand(context: Context): Command {
  return withPage(withCuts(withData(new Command('timeline'))))
    .description('read the facts of a stay in the order in which they happened')
    .argument('<id>', 'the id of the stay')
    .action((id: string, options: TimelineOptions) => reading(configOf(options), (engine) => timeline(engine, context, { id, options })));
}

async function timeline(engine: Engine, { console }: Context, { id, options }: { id: string; options: TimelineOptions }): Promise<void> {
  const answer = await timelineOf(engine, { trajectoryId: id, actor: LOCAL_ACTOR, cut: cutOf(engine, options) });
  if (options.format === 'json') return write(console.output, `${JSON.stringify(answer, undefined, 2)}\n`);
  const labels = (type: string): string => engine.catalogue.find(type)?.labels[options.lang] ?? type;
  await write(console.output, timelineText(answer, new PageWriter(options.lang, engine.zone), labels));
}

/** The timeline as a page of text. */
export function timelineText(
  { trajectoryId, lines, withheld, asOf, stale }: Timeline & Answered & { readonly trajectoryId: string },
  page: PageWriter,
  labelOf: (type: string) => string,
): string {
  page.line(`${page.say('timeline')} · ${page.say('stay')} ${trajectoryId}`);
  page.line(`${page.say('now')} ${page.when(asOf.validAt)}, ${page.say('known')} ${page.when(asOf.knownAt)}`);
  if (stale) page.line(`${page.say('stale')} ${page.when(stale.since)}`);
  page.line();
  if (lines.length === 0) page.line(`  ${page.say('noFacts')}`);
  for (const line of lines) factLines(line, page, labelOf);
  const hidden = Object.entries(withheld).map(([reason, count]) => `${count} ${reason}`);
  if (hidden.length > 0) page.line().line(`${page.say('withheld')}: ${hidden.join(', ')}`);
  return page.text();
}

function factLines(line: TimelineLine, page: PageWriter, labelOf: (type: string) => string): void {
  const { userId, serviceId } = line.reportedBy;
  const state = line.state === 'counts' ? '' : ` [${page.say(line.state)}]`;
  page.line(`${page.when(line.occurredAt)}  ${labelOf(line.type)}${state}`);
  const said = dataText(line.data);
  if (said) page.line(`    ${said}`);
  page.line(
    `    ${page.say('entered')} ${page.when(line.recordedAt)} ${page.say('by')} ${serviceId === undefined ? userId : `${userId}, ${serviceId}`}`,
  );
  for (const change of line.changes) page.line(`    ${labelOf(change.type)}: ${change.reason}, ${page.when(change.recordedAt)}`);
}
