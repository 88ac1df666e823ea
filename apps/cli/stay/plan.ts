import { Command } from 'commander';
import { type Answered, type Engine, foldedPlan } from '#platform';
import { LOCAL_ACTOR } from '#privacy';
import type { PlanAnswer } from '#views';
import { write } from '../console.js';
import type { Context } from '../context.js';
import { reading } from '../opening.js';
import { type CutOptions, type DataOptions, type PageOptions, configOf, cutOf, withCuts, withData, withPage } from '../options.js';
import { planText } from './plan-text.js';
import { PageWriter } from './writer.js';

interface PlanOptions extends DataOptions, CutOptions, PageOptions {}

/** `traject plan ID`: the consolidated detention plan of a stay, at both cuts, folded from the log. */
export function planCommand(context: Context): Command {
  return withPage(withCuts(withData(new Command('plan'))))
    .description('read the detention plan of a stay')
    .argument('<id>', 'the id of the stay')
    .action((id: string, options: PlanOptions) => reading(configOf(options), (engine) => plan(engine, context, { id, options })));
}

async function plan(engine: Engine, { console }: Context, { id, options }: { id: string; options: PlanOptions }): Promise<void> {
  const answer: PlanAnswer & Answered = await foldedPlan(engine, { trajectoryId: id, actor: LOCAL_ACTOR, cut: cutOf(engine, options) });
  if (options.format === 'json') return write(console.output, `${JSON.stringify(answer, undefined, 2)}\n`);
  await write(console.output, planText(answer, new PageWriter(options.lang, engine.zone)));
}
