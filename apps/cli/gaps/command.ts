import { Command, Option } from 'commander';
import { type Engine, type GapsAnswer, gapsAmong } from '#platform';
import { LOCAL_ACTOR } from '#privacy';
import { toOutput } from '../console.js';
import type { Context } from '../context.js';
import { drawings } from '../drawings.js';
import { reading } from '../opening.js';
import { type CutOptions, type DataOptions, LANGUAGES, type Language, configOf, cutOf, withCuts, withData } from '../options.js';
import { gapsCsv, gapsText } from './lines.js';
import { peopleOf } from './people.js';

const FORMATS = ['table', 'csv', 'json', 'svg', 'html'] as const;
type Format = (typeof FORMATS)[number];

interface GapsOptions extends DataOptions, CutOptions {
  readonly prison?: string;
  readonly format: Format;
  readonly lang: Language;
  readonly out?: string;
}

/** `traject gaps`: where nothing is on offer to people of each legal status, folded from the log. */
export function gapsCommand(context: Context): Command {
  return withCuts(withData(new Command('gaps')))
    .description('show where nothing is on offer, by domain, prison, language and legal status')
    .option('--prison <id>', 'one prison')
    .addOption(new Option('--format <format>', 'how it is written').choices(FORMATS).default('table'))
    .addOption(new Option('--lang <language>', 'language of a drawing or page (svg, html)').choices(LANGUAGES).default('en'))
    .option('--out <file>', 'write to this file')
    .action((options: GapsOptions) => {
      const config = configOf(options);
      return reading(config, async (engine) => {
        const cut = cutAsked(engine, options);
        const query = { actor: LOCAL_ACTOR, cut, prison: options.prison };
        const gaps = await gapsAmong(engine, query, () => peopleOf(engine, { config, ...query }));
        await toOutput(context.console, options.out, await written(gaps, options));
      });
    });
}

/** A command has no read models to look in: now, too, is a moment of the log. */
function cutAsked(engine: Engine, options: CutOptions): ReturnType<typeof cutOf> & { readonly knownAt: number } {
  const cut = cutOf(engine, options);
  return { ...cut, knownAt: cut.knownAt ?? engine.clock.now() };
}

async function written(gaps: GapsAnswer, { format, lang }: GapsOptions): Promise<string> {
  switch (format) {
    case 'svg':
      return (await drawings()).gapsSvg(gaps, lang);
    case 'html':
      return (await drawings()).gapsPage(gaps, lang);
    case 'json':
      return `${JSON.stringify(gaps, undefined, 2)}\n`;
    case 'csv':
      return gapsCsv(gaps);
    case 'table':
      return gapsText(gaps);
  }
}
