import { html } from 'htm/preact';
import type { Pack, PackFigure, PackFigures } from '#platform';
import { ACCESS_CAUSE, type CodeList, DECISION_STATE, DOMAIN, REFERRAL_STATE, UNMET_CAUSE } from '#vocabulary';
import { sheet, table } from './page.js';
import type { Words } from './words.js';

/** The labels of the names in each table; a language is its own code. */
const LABELS: { readonly [Name in keyof PackFigures]: CodeList } = {
  handoversByAge: {},
  referralsByState: REFERRAL_STATE,
  unmetByDomain: DOMAIN,
  unmetByCause: UNMET_CAUSE,
  unmetByLanguage: {},
  waiting: {},
  accessRefusals: ACCESS_CAUSE,
};
const HIDDEN = '–';

/** The pack for a meeting: figures with their change, and what the body has to decide on. */
export function packPage(pack: Pack, words: Words): string {
  const { bodyId, bodyName, since, figures, asOf } = pack;
  const names = Object.keys(LABELS) as (keyof PackFigures)[];
  const body = html`<p class="note">${words.say('packHidden')}</p>
    ${decisionsOf(pack, words)} ${recommendationsOf(pack, words)} ${names.map((name) => figuresOf(figures[name], { pack, words, name }))}`;
  const compared = since === undefined ? '' : `${words.say('packSince')} ${words.when(since)}`;
  const foot = [bodyId, words.moment(asOf)].join(' · ');
  return sheet({ title: `${words.say('pack')}: ${bodyName ?? bodyId}`, subtitle: compared, body, foot }, words);
}

interface Told {
  readonly pack: Pack;
  readonly words: Words;
  readonly name: keyof PackFigures;
}

function figuresOf(rows: readonly PackFigure[], { pack, words, name }: Told): unknown {
  if (rows.length === 0) return '';
  const heads = [words.say('what'), words.say('now'), ...(pack.since === undefined ? [] : [words.say('before'), words.say('change')])];
  const called = (code: string): string => pack.names.offers[code] ?? words.label(LABELS[name], code);
  const line = ({ name: code, now, before, change }: PackFigure): readonly unknown[] =>
    pack.since === undefined ? [called(code), shown(now)] : [called(code), shown(now), shown(before), signed(change)];
  return html`<section>
    <h2>${words.say(name)}</h2>
    ${table(heads, rows.map(line))}
  </section>`;
}

function shown(figure: number | undefined): string {
  return figure === undefined ? HIDDEN : String(figure);
}

function signed(change: number | undefined): string {
  return change !== undefined && change > 0 ? `+${change}` : shown(change);
}

function decisionsOf({ decisions, names }: Pack, words: Words): unknown {
  if (decisions.length === 0) return '';
  const rows = decisions.map(({ words: text, ownerServiceId, dueOn, overdue, state }) => [
    words.text(text),
    names.services[ownerServiceId] ?? ownerServiceId,
    words.when(dueOn),
    overdue ? words.say('overdue') : words.label(DECISION_STATE, state),
  ]);
  return html`<section>
    <h2>${words.say('openDecisions')}</h2>
    ${table([words.say('what'), words.say('who'), words.say('when'), words.say('progress')], rows)}
  </section>`;
}

function recommendationsOf({ recommendations }: Pack, words: Words): unknown {
  if (recommendations.length === 0) return '';
  const rows = recommendations.map(({ words: text, madeOn }) => [words.text(text), words.when(madeOn)]);
  return html`<section>
    <h2>${words.say('openRecommendations')}</h2>
    ${table([words.say('what'), words.say('when')], rows)}
  </section>`;
}
