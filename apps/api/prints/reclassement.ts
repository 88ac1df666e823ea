import { html } from 'htm/preact';
import type { ReclassementAnswer } from '#platform';
import type { PrintedItem, Protocol } from '#views';
import {
  ACTIVITY_STATE,
  COURT,
  type CodeList,
  DOMAIN,
  GOAL_STATE,
  HOUSING_KIND,
  LEGAL_STATUS,
  MODALITY,
  MODALITY_AUTHORITY,
  MODALITY_STATE,
  PLAN_KIND,
  PLAN_STATE,
  RECLASSEMENT_SECTION,
  type ReclassementSection,
  SIGNATORY,
  SKILL_EVIDENCE,
  STEP_ACTOR,
  STEP_STATUS,
  SUPPORT_STATE,
  SUPPORT_TRACK,
} from '#vocabulary';
import { definitions, sheet, table } from './page.js';
import { personName } from './person.js';
import type { Words } from './words.js';

type Step = Readonly<Record<string, unknown>>;

/** The print for a court: what the person lets pass, and no word of what not. */
export function reclassementPage(answer: ReclassementAnswer, words: Words): string {
  const { person, court, legalStatus, prison, dates, protocol, sections, consents, revision, asOf, trajectoryId } = answer;
  const about = definitions([
    [words.say('person'), personName(person, words)],
    [words.say('status'), words.label(LEGAL_STATUS, legalStatus)],
    [words.say('prison'), prison],
    [words.say('conditionalFrom'), words.when(dates?.conditionalReleaseFrom)],
    [words.say('endOfSentence'), words.when(dates?.endOfSentence)],
  ]);
  const chosen = Object.entries(sections) as [ReclassementSection, readonly PrintedItem[]][];
  const body = html`${about}
    <p class="note">${words.say('basis')}</p>
    ${chosen.map(([section, items]) => sectionOf(section, items, words))}
    <h2>${words.say('protocol')}</h2>
    ${protocolOf(protocol, words)}`;
  const foot = [
    `${words.say('stay')} ${trajectoryId}`,
    `${words.say('version')} ${revision}`,
    words.moment(asOf),
    `${words.say('consents')} ${consents.join(', ')}`,
  ].join(' · ');
  return sheet({ title: words.say('reclassement'), subtitle: words.named('forCourt', words.label(COURT, court)), body, foot }, words);
}

function sectionOf(section: ReclassementSection, items: readonly PrintedItem[], words: Words): unknown {
  const content = items.length === 0 ? html`<p>${words.say('nothing')}</p>` : CONTENT[section](items, words);
  return html`<section>
    <h2>${capital(words.label(RECLASSEMENT_SECTION, section))}</h2>
    ${content}
  </section>`;
}

const CONTENT: { readonly [S in ReclassementSection]: (items: readonly PrintedItem[], words: Words) => unknown } = {
  GOALS: (items, words) => items.map((item) => goal(item, words)),
  ACTIVITIES: (items, words) =>
    lines(items, words, { states: ACTIVITY_STATE, about: ({ offerId, domain }) => [words.label(DOMAIN, domain), offerId] }),
  SKILLS: (items, words) =>
    table(
      [words.say('what'), capital(words.say('since'))],
      items.map(({ skill, domain, evidence, since }) => [
        joined([words.text(skill), words.label(DOMAIN, domain), words.label(SKILL_EVIDENCE, evidence)]),
        words.day(since),
      ]),
    ),
  SUPPORTS: (items, words) =>
    lines(items, words, { states: SUPPORT_STATE, about: ({ track, serviceId }) => [words.label(SUPPORT_TRACK, track), serviceId] }),
  MODALITIES: (items, words) =>
    lines(items, words, {
      states: MODALITY_STATE,
      about: ({ code, authority, earliestOn }) => [
        words.label(MODALITY, code),
        words.label(MODALITY_AUTHORITY, authority),
        earliestOn === undefined ? '' : `${words.say('earliest')} ${words.when(earliestOn)}`,
      ],
    }),
  RELEASE: (items, words) => definitions(items.map((item) => [RELEASE_NAME[item.id]?.(words) ?? item.id, releaseText(item, words)])),
};

interface Line {
  readonly states: CodeList;
  readonly about: (item: PrintedItem) => readonly unknown[];
}

function lines(items: readonly PrintedItem[], words: Words, { states, about }: Line): unknown {
  const rows = items.map((item) => [joined(about(item)), words.label(states, item.state), words.day(item.since)]);
  return table([words.say('what'), words.say('progress'), capital(words.say('since'))], rows);
}

function goal(item: PrintedItem, words: Words): unknown {
  const texts = (item['stepTexts'] ?? []) as readonly { readonly stepId: string; readonly what: unknown }[];
  const rows = (item['steps'] as readonly Step[]).map((step) => [
    words.text(Array.isArray(texts) ? texts.find(({ stepId }) => stepId === step['stepId'])?.what : undefined) || step['stepId'],
    joined([...(step['who'] as readonly string[]).map((who) => words.label(STEP_ACTOR, who)), step['serviceId']]),
    words.when(step['dueOn']),
    words.label(STEP_STATUS, step['status']),
  ]);
  const said = words.text(item['words']);
  return html`<div class="item">
    <h3>
      ${capital(words.label(DOMAIN, item['domain']))}: ${words.label(GOAL_STATE, item.state)} ${words.say('since')} ${words.day(item.since)}
    </h3>
    ${said === '' ? '' : html`<p class="words">${said}</p>`}
    ${table([words.say('step'), words.say('who'), words.say('when'), words.say('progress')], rows)}
  </div>`;
}

const RELEASE_NAME: { readonly [id: string]: (words: Words) => string } = {
  PLANNED: (words) => words.say('expected'),
  HOUSING: (words) => words.say('housing'),
  REFERENCE_PERSON: (words) => words.say('reference'),
  JUSTICE_HOUSE: (words) => words.say('justiceHouse'),
};

function releaseText({ id, expectedOn, kind, until, serviceId, address, officeId }: PrintedItem, words: Words): string {
  const who = id === 'REFERENCE_PERSON' && serviceId === undefined ? words.say('closeOne') : serviceId;
  const ends = until === undefined ? '' : `${words.say('until')} ${words.when(until)}`;
  return joined([words.when(expectedOn), words.label(HOUSING_KIND, kind), words.text(address), who, ends, officeId]);
}

function protocolOf({ plans, signatures }: Protocol, words: Words): unknown {
  const rows = plans.map(({ kind, state, since }) => [
    words.label(PLAN_KIND, kind),
    `${words.label(PLAN_STATE, state)} ${words.say('since')} ${words.day(since)}`,
  ]);
  const signed = signatures.map(
    ({ kind, signatory, planVersion, on }) =>
      html`<li>
        ${words.label(PLAN_KIND, kind)}, ${words.say('version').toLowerCase()} ${planVersion}: ${words.say('signedBy')}
        ${' '}${words.label(SIGNATORY, signatory)}, ${words.when(on)}
      </li>`,
  );
  return html`${definitions(rows as [string, string][])}
    ${
      signed.length === 0
        ? html`<p>${words.say('noSignature')}</p>`
        : html`<ul>
            ${signed}
          </ul>`
    }
    <div class="sign">
      ${Object.keys(SIGNATORY).map((signatory) => html`<div>${words.named('signature', words.label(SIGNATORY, signatory))}</div>`)}
    </div>`;
}

function joined(parts: readonly unknown[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' · ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
