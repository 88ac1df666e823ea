import { DAY_MS } from '#eventsourcing';
import { rate } from './rates.js';
import { HEALTH } from './services.js';
import { type Stay, dateAfter } from './stay.js';

/** What stands around the person: relatives, papers, where they may live, bad days, and their own words. */
export function live(stay: Stay): void {
  const { random } = stay;
  if (random.chance(rate.relatives)) family(stay);
  if (random.chance(rate.rights)) papers(stay);
  if (stay.person.nationalityGroup !== 'BE') residence(stay);
  const crisis = random.chance(rate.crisis) ? stay.after(stay.span.from, random.between(2, 60)) : undefined;
  if (crisis !== undefined) stay.loose('CrisisInterventionRecorded', crisis, { serviceId: HEALTH });
  if (random.chance(rate.statement)) say(stay);
  if (random.chance(rate.identityCorrected)) correct(stay);
}

const RELATIONS = ['PARTNER', 'PARENT', 'CHILD', 'SIBLING', 'FRIEND'] as const;

function family(stay: Stay): void {
  const { random, span } = stay;
  const at = stay.after(span.from, random.between(3, 30));
  if (at === undefined) return;
  const relativeId = stay.item('relative');
  stay.firm('RelativeRegistered', at, { relativeId, relation: random.pick(RELATIONS), languages: [stay.language], consents: true });
  const noted = random.chance(0.5) ? stay.after(at, random.between(1, 20)) : undefined;
  const matter = random.pick(['VISIT', 'CHILDREN', 'CORRESPONDENCE', 'MATERIAL']);
  if (noted !== undefined) stay.loose('FamilyContactNeedNoted', noted, { relativeId, matter });
  const received = random.chance(0.6) ? stay.after(at, random.between(3, 40)) : undefined;
  if (received !== undefined)
    stay.loose('FamilyReceptionHeld', received, { relativeId, matter: random.pick(['INFORMATION', 'JOINT_TALK', 'SUPPORT']) });
  const removed = random.chance(0.05) ? stay.after(at, random.between(70, 120)) : undefined;
  if (removed !== undefined) stay.firm('RelativeRemoved', removed, { relativeId });
}

/** Identity card, health insurance, address: missing, asked for, in order. */
function papers(stay: Stay): void {
  const { random, span } = stay;
  for (const right of ['ID', 'MUTUELLE', 'ADDRESS']) {
    let at = random.chance(0.6) ? stay.after(span.from, random.between(3, 25)) : undefined;
    for (const status of ['MISSING', 'REQUESTED', 'IN_ORDER']) {
      if (at === undefined) break;
      stay.firm('AdministrativeRightStatusChanged', at, { right, status });
      at = random.chance(0.7) ? stay.after(at, random.between(5, 60)) : undefined;
    }
  }
}

/** Only the languages: who somebody is, nobody made up twice. */
function correct(stay: Stay): void {
  const at = stay.after(stay.span.from, stay.random.between(2, 20));
  const languages = [...new Set([...stay.person.languages, 'en'])];
  if (at !== undefined) stay.loose('PersonIdentityCorrected', at, { languages, reason: 'The person speaks English too.' });
}

function residence(stay: Stay): void {
  const { random } = stay;
  const at = random.chance(0.5) ? stay.after(stay.span.from, random.between(3, 20)) : undefined;
  if (at === undefined) return;
  const category = random.pick(['RIGHT_OF_RESIDENCE', 'TEMPORARY', 'ASYLUM', 'NO_RIGHT', 'UNKNOWN']);
  stay.loose('ResidenceSituationRecorded', at, { category, source: random.pick(['PERSON', 'DOCUMENT']) });
}

/** The person's own words beside the file, and perhaps a field to put right. */
function say(stay: Stay): void {
  const { random, span } = stay;
  const at = stay.after(span.from, random.between(10, 90));
  if (at === undefined) return;
  const words = stay.language === 'nl' ? 'Zo heb ik het niet gezegd.' : "Ce n'est pas ce que j'ai dit.";
  stay.loose('StatementByPersonAdded', at, { about: 'STAY', words });
  if (!random.chance(0.4)) return;
  const requestId = stay.item('rectification');
  stay.firm('RectificationRequested', at + DAY_MS, { requestId, targetId: stay.id, field: 'languages', reason: words });
  const outcome = random.pick(['GRANTED', 'PARTLY', 'REFUSED']);
  const reason = `Looked at on ${dateAfter(at, 20)}.`;
  if (random.chance(0.8)) stay.firm('RectificationDecided', at + 20 * DAY_MS, { requestId, outcome, reason });
}
