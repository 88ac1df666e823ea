import { html } from 'htm/preact';
import type { Engine, PersonFile } from '#platform';
import type { HeldBy, HeldFact, PersonFileStay, Said } from '#views';
import {
  AGREEMENT,
  CONSENT_STATE,
  CONTACT_KIND,
  COURT,
  CUSTODY_STATE,
  type CodeList,
  DOMAIN,
  PLAN_KIND,
  RECTIFICATION_STATE,
  STATEMENT_ABOUT,
} from '#vocabulary';
import { sheet, table } from './page.js';
import { personName } from './person.js';
import type { Words } from './words.js';

type Catalogue = Engine['catalogue'];

/** The file of a person as a page: plain words first, then each stay, service by service. */
export function personFilePage(catalogue: Catalogue): (file: PersonFile, words: Words) => string {
  return ({ personId, notes, stays, asOf }, words) => {
    const body = html`${notes.map(({ code, text }) => html`<p class="note" id=${code}>${text}</p>`)}
    ${stays.map((stay) => stayPart(stay, catalogue, words))}`;
    const who = personName(stays.at(-1)?.person ?? { personId }, words);
    const withheld = stays.flatMap((stay) => Object.values(stay.withheld)).reduce((sum, count) => sum + count, 0);
    const foot = [personId, words.moment(asOf), words.named('withheld', withheld)].join(' · ');
    return sheet({ title: words.say('file'), subtitle: who, body, foot }, words);
  };
}

function stayPart(stay: PersonFileStay, catalogue: Catalogue, words: Words): unknown {
  const { trajectoryId, begun, prison, status, heldBy } = stay;
  const where = [words.label(CUSTODY_STATE, status), prison, begun === undefined ? '' : `${words.say('since')} ${words.day(begun)}`];
  return html`<section>
    <h2>${words.say('stay')} ${trajectoryId}</h2>
    <p>${where.filter(Boolean).join(' · ')}</p>
    ${part('agreed', stay.agreed, (line) => [words.label(PLAN_KIND, line['kind']), words.label(OUTCOME, line['outcome']), words.text(line['words'])], words)}
    ${part('refused', stay.refused, (line) => [words.label(PLAN_KIND, line['kind']), words.label(CONTACT_KIND, line['contact']), words.label(OUTCOME, line['outcome']), words.text(line['words'])], words)}
    ${part('statements', stay.statements, (line) => [words.label(STATEMENT_ABOUT, line['about']), words.text(line['words'])], words)}
    ${part('consents', stay.consents, (line) => consent(line, words), words)}
    ${part('rectifications', stay.rectifications, (line) => [words.label(RECTIFICATION_STATE, line['state'])], words)}
    ${part('restrictions', stay.restrictions, () => [words.say('restricted')], words)}
    ${heldBy.map((held) => heldPart(held, catalogue, words))}
  </section>`;
}

const OUTCOME: CodeList = { ...AGREEMENT, SIGNED: { nl: 'getekend', fr: 'signé', en: 'signed' } };

function part(
  name: 'agreed' | 'refused' | 'statements' | 'consents' | 'rectifications' | 'restrictions',
  lines: readonly Said[],
  about: (line: Said) => readonly string[],
  words: Words,
): unknown {
  if (lines.length === 0) return '';
  const rows = lines.map((line) => [about(line).filter(Boolean).join(' · '), words.day(line.on), line.serviceId ?? '']);
  return html`<h3>${words.say(name)}</h3>
    ${table([words.say('what'), words.say('when'), words.say('who')], rows)}`;
}

function consent({ state, services, domains, until, since }: Said, words: Words): readonly string[] {
  const names = ((domains ?? []) as readonly string[]).map((domain) => words.label(DOMAIN, domain));
  const ended = state === 'withdrawn' ? `${words.label(CONSENT_STATE, state)} ${words.day(since as string)}` : '';
  return [
    ((services ?? []) as readonly string[]).map((service) => words.label(COURT, service)).join(', '),
    names.join(', '),
    until === undefined ? '' : `${words.say('until')} ${words.when(until)}`,
    ended,
  ];
}

function heldPart({ serviceId, facts }: HeldBy, catalogue: Catalogue, words: Words): unknown {
  const rows = facts.map((fact) => [
    html`${[catalogue.get(fact.type).labels[words.language], words.label(DOMAIN, (fact.data as { domain?: string }).domain)].filter(Boolean).join(' · ')}${own(fact, words).map((text) => html`<p class="words">${text}</p>`)}`,
    words.when(fact.occurredAt),
    fact.toAskFor.length === 0 ? '' : words.say('toAskFor'),
  ]);
  return html`<h3>${words.say('heldBy')} ${serviceId ?? words.say('noService')}</h3>
    ${table([words.say('what'), words.say('when'), ''], rows)}`;
}

/** The person's own words in a fact. */
function own({ data }: HeldFact, words: Words): readonly string[] {
  const { words: said, stepTexts } = data as { readonly words?: unknown; readonly stepTexts?: unknown };
  const steps = Array.isArray(stepTexts) ? (stepTexts as readonly { readonly what: unknown }[]).map(({ what }) => words.text(what)) : [];
  return [words.text(said), ...steps].filter(Boolean);
}
