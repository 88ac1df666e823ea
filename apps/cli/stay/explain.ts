import { Command } from 'commander';
import { type Engine, explanationOf } from '#platform';
import { LOCAL_ACTOR } from '#privacy';
import type { Explanation } from '#views';
import { write } from '../console.js';
import type { Context } from '../context.js';
import { reading } from '../opening.js';
import { type CutOptions, type DataOptions, type PageOptions, configOf, cutOf, withCuts, withData, withPage } from '../options.js';
import { PageWriter } from './writer.js';

interface ExplainOptions extends DataOptions, CutOptions, PageOptions {}

/** `traject explain ID`: each field of the state with the fact that set it. */
export function explainCommand(context: Context): Command {
  return withPage(withCuts(withData(new Command('explain'))))
    .description('tell of each field of the state of a stay which fact set it')
    .argument('<id>', 'the id of the stay')
    .action((id: string, options: ExplainOptions) => reading(configOf(options), (engine) => explain(engine, context, { id, options })));
}

async function explain(engine: Engine, { console }: Context, { id, options }: { id: string; options: ExplainOptions }): Promise<void> {
  const fields = await explanationOf(engine, { trajectoryId: id, actor: LOCAL_ACTOR, cut: cutOf(engine, options) });
  if (options.format === 'json') return write(console.output, `${JSON.stringify({ trajectoryId: id, fields }, undefined, 2)}\n`);
  const labels = (type: string): string => engine.catalogue.find(type)?.labels[options.lang] ?? type;
  await write(console.output, explainText(id, fields, { page: new PageWriter(options.lang, engine.zone), labelOf: labels }));
}

interface Wording {
  readonly page: PageWriter;
  readonly labelOf: (type: string) => string;
}

/** The explanation as a page of text. */
export function explainText(id: string, fields: readonly Explanation[], { page, labelOf }: Wording): string {
  page.line(`${page.say('explanation')} · ${page.say('stay')} ${id}`).line();
  if (fields.length === 0) return page.line(`  ${page.say('noFacts')}`).text();
  return page
    .columns(
      fields.map(({ path, value, source }) => [
        path,
        String(value),
        `${labelOf(source.type)} ${page.when(source.occurredAt)} (${page.say('entered')} ${page.when(source.recordedAt)}, ${source.eventId})`,
      ]),
    )
    .text();
}
