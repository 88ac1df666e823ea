import { type Chart, type Language, survival } from '#charts';
import { CURVE_GRID } from '#statistics';
import type { Drawable } from './drawable.js';
import { figuresTable, rowName, subtitleOf } from './rows.js';
import { atMost } from './stocks.js';

const GUARDED = {
  nl: `Elke ${CURVE_GRID} dagen afgelezen, in trappen die voor minstens vijf mensen staan; de curve stopt terwijl er nog tien meetellen.`,
  fr: `Lue tous les ${CURVE_GRID} jours, par marches qui valent au moins cinq personnes ; la courbe s’arrête quand il en reste encore dix.`,
  en: `Read each ${CURVE_GRID} days, in steps that stand for at least five people; a curve ends while ten are still counted.`,
};

/** A survival curve for each row of the table of lengths of stay. */
export function lengthsOf(drawable: Drawable, language: Language): Chart {
  const { meta, curves = [] } = drawable;
  atMost(curves.length);
  const named = curves.map(({ date, group, steps }) => ({ name: rowName(drawable, { date, group }, { language }), steps }));
  const note = meta.suppressed === 'nothing' ? {} : { note: GUARDED[language] };
  const chart = survival({ curves: named, ...note }, { language, subtitle: subtitleOf(drawable, language) });
  return { ...chart, tables: [figuresTable(drawable, language), ...chart.tables] };
}
