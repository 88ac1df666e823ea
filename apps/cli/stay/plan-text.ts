import type { Answered } from '#platform';
import type { ChecklistRow, NeedLine, PlanAnswer } from '#views';
import {
  ASKED_BY,
  CONTACT_KIND,
  CUSTODY_STATE,
  DOMAIN,
  HEARING_OUTCOME,
  LEGAL_STATUS,
  NATIONALITY_GROUP,
  NEED_STATE,
  RELEASE_MODALITY,
  SEX,
  UNMET_CAUSE,
  URGENCY,
} from '#vocabulary';
import { CHECKLIST, WITHHELD, phraseOf } from './phrases.js';
import { dueSection, firstSections, furtherSections } from './sections-text.js';
import type { PageWriter } from './writer.js';

type Fields = { readonly [name: string]: unknown };

/** The plan as a page of text: what somebody who works with the person reads first, first. */
export function planText(plan: PlanAnswer & Answered, page: PageWriter): string {
  heading(plan, page);
  page.line().columns([
    [page.say('person'), personLine(plan.header.person as Fields, page)],
    [page.say('custody'), custodyLine(plan, page)],
  ]);
  dueSection(plan, page);
  firstSections(plan, page);
  page.section('reception').columns([...plan.reception.checklist.map((line) => checklistRow(line, page)), ...hearingRows(plan, page)]);
  page.section('needs');
  if (plan.needs.length === 0) page.line(`  ${page.say('noNeeds')}`);
  for (const need of plan.needs) needLines(need, page);
  furtherSections(plan, page);
  remarks(plan, page);
  return page.text();
}

function heading({ trajectoryId, asOf, stale }: PlanAnswer & Answered, page: PageWriter): void {
  page.line(`${page.say('plan')} · ${page.say('stay')} ${trajectoryId}`);
  page.line(`${page.say('now')} ${page.when(asOf.validAt)}, ${page.say('known')} ${page.when(asOf.knownAt)}`);
  if (stale) page.line(`${page.say('stale')} ${page.when(stale.since)}`);
}

function personLine(person: Fields, page: PageWriter): string {
  const name = person['name'] as { given?: string; family?: string } | undefined;
  const languages = person['languages'] as readonly string[] | undefined;
  return joined([
    name && [name.given, name.family].filter(Boolean).join(' '),
    person['personId'],
    page.label(SEX, person['sex']),
    typeof person['birthYear'] === 'number' ? `${page.say('born')} ${person['birthYear']}` : '',
    page.label(NATIONALITY_GROUP, person['nationalityGroup']),
    languages && `${page.say('speaks')} ${languages.join(', ')}`,
  ]);
}

function custodyLine({ header, custody }: PlanAnswer, page: PageWriter): string {
  const released = custody?.status === 'released' ? page.label(RELEASE_MODALITY, custody.modality) : '';
  const onTheWay = custody?.status === 'in-transit' ? `${page.say('to')} ${custody.departed.to}` : '';
  return joined([
    page.label(CUSTODY_STATE, header.status),
    page.label(LEGAL_STATUS, header.legalStatus),
    header.prison,
    onTheWay,
    released,
    header.since === undefined ? '' : `${page.say('since')} ${page.when(header.since)}`,
  ]);
}

function checklistRow({ kind, state, heldAt, dueAt, serviceId }: ChecklistRow, page: PageWriter): string[] {
  const held = heldAt === undefined ? '' : `${page.say('held')} ${page.when(heldAt)}${serviceId === undefined ? '' : ` (${serviceId})`}`;
  const due = dueAt === undefined ? '' : `${page.say('due')} ${page.when(dueAt)}`;
  return [page.label(CONTACT_KIND, kind), CHECKLIST[state]?.[page.language] ?? state, [held, due].filter(Boolean).join('; ')];
}

function hearingRows({ reception }: PlanAnswer, page: PageWriter): string[][] {
  const hearings = reception.hearings as readonly { outcome: string; source: { occurredAt: string } }[];
  return hearings.map(({ outcome, source }) => [page.say('hearing'), page.label(HEARING_OUTCOME, outcome), page.when(source.occurredAt)]);
}

function needLines({ needId, state, since, data }: NeedLine, page: PageWriter): void {
  const fields = data as Fields;
  const about = joined([
    named(page.say('askedBy'), page.label(ASKED_BY, fields['askedBy'])),
    named(page.say('urgency'), page.label(URGENCY, fields['urgency'])),
    named(page.say('offer'), fields['offerId']),
    state === 'unmet' ? named(page.say('cause'), page.label(UNMET_CAUSE, fields['cause'])) : '',
    fields['serviceId'],
  ]);
  page.line(
    `  ${page.label(DOMAIN, fields['domain']) || needId}: ${page.label(NEED_STATE, state)} ${page.say('since')} ${page.when(since)} · ${needId}`,
  );
  if (about) page.line(`      ${about}`);
  if (typeof fields['words'] === 'string') for (const line of fields['words'].split('\n')) page.line(`      | ${line}`);
}

function remarks({ waiting, toSettle, withheld }: PlanAnswer, page: PageWriter): void {
  const waits = waiting as readonly { type: string; source: { occurredAt: string } }[];
  if (waits.length > 0) page.section('waiting').columns(waits.map(({ type, source }) => [page.when(source.occurredAt), type]));
  if (toSettle.length > 0)
    page.section('toSettle').columns(toSettle.map(({ rule, source }) => [page.when(source.occurredAt), source.type, rule]));
  const hidden = Object.entries(withheld).map(([reason, count]) => `${count} ${phraseOf(WITHHELD, reason, page.language)}`);
  if (hidden.length > 0) page.line().line(`${page.say('withheld')}: ${hidden.join(', ')}`);
}

function named(name: string, value: unknown): string {
  return typeof value === 'string' && value !== '' ? `${name} ${value}` : '';
}

function joined(parts: readonly unknown[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' · ') || '–';
}
