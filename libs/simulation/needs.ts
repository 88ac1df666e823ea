import type { Domain } from '#vocabulary';
import { wait } from './activity.js';
import type { Course } from './course.js';
import type { Partnership } from './partnership/partnership.js';
import { rate, shares } from './rates.js';
import { JUSTICE_AID, helperFor } from './services.js';
import { MINUTE_MS, type Stay } from './stay.js';

const TRACKS: { readonly [D in Domain]: string } = {
  D1: 'PSYCHOSOCIAL',
  D2: 'WORK',
  D3: 'WORK',
  D4: 'WORK',
  D5: 'ADMIN',
  D6: 'HOUSING',
  D7: 'LEGAL',
  D8: 'CARE',
  D9: 'CARE',
  D10: 'PSYCHOSOCIAL',
};
const WORDS: { readonly [language: string]: readonly string[] } = {
  nl: ['Wil met iemand praten.', 'Vraagt hulp met papieren.', 'Wil iets leren.', 'Zoekt een plek om te wonen.'],
  fr: ["Voudrait parler à quelqu'un.", 'Demande de l’aide pour ses papiers.', 'Veut apprendre quelque chose.', 'Cherche un logement.'],
};
const UNMET = ['NO_OFFER', 'FULL', 'LANGUAGE', 'STATUS_EXCLUDED', 'NO_ROOM', 'TOO_SHORT'] as const;

interface World {
  readonly course: Course;
  readonly partnership: Partnership;
}

interface Asked extends World {
  readonly needId: string;
  readonly serviceId: string;
  readonly domain: Domain;
}

/** What the person needs, and what became of it. */
export function need(stay: Stay, course: Course, partnership: Partnership): void {
  const { random, span } = stay;
  const count = random.between(0, 4);
  for (let i = 0; i < count; i += 1) {
    const asked = stay.after(span.from, random.between(2, 90));
    if (asked !== undefined) needOne(stay, { course, partnership }, asked);
  }
}

function needOne(stay: Stay, world: World, asked: number): void {
  const { random } = stay;
  const answer = { needId: stay.item('need'), serviceId: helperFor(random, stay.language), domain: random.weighted(shares.domain) };
  const { needId, domain } = answer;
  const texts = WORDS[stay.language] ?? WORDS['fr']!;
  const words = random.chance(rate.needWords) ? { words: random.pick(texts) } : {};
  const [askedBy, urgency] = [random.pick(['PERSON', 'PERSON', 'SERVICE', 'RELATIVE']), random.pick(['LOW', 'NORMAL', 'HIGH'])];
  stay.firm('NeedIdentified', asked, { needId, domain, askedBy, urgency, ...words });
  const at = stay.after(asked, random.between(4, 60));
  const became = at === undefined ? 'open' : random.weighted(shares.needEnds);
  stay.items.push({ kind: 'NEED', itemId: needId, domain, from: asked, to: became === 'open' ? Infinity : at! });
  if (at !== undefined) end(stay, { ...world, ...answer, at, became });
}

interface Ending extends Asked {
  readonly at: number;
  readonly became: string;
}

function end(stay: Stay, ending: Ending): void {
  const { at, needId, became } = ending;
  if (became === 'support') support(stay, ending);
  if (became === 'activity') wait(stay, ending);
  if (became === 'withdrawn') stay.firm('NeedWithdrawn', at, { needId });
  if (became !== 'unmet') return;
  stay.firm('NeedDeclaredUnmet', at, { needId, cause: stay.random.pick(UNMET) });
  const again = stay.random.chance(0.15) ? stay.after(at, stay.random.between(10, 40)) : undefined;
  if (again !== undefined) stay.firm('NeedReopened', again, { needId, reason: 'There may be an offer now.' });
}

function support(stay: Stay, { at, needId, serviceId, domain }: Ending): void {
  const { random } = stay;
  const supportId = stay.item('support');
  const track = TRACKS[domain];
  stay.firm('SupportStarted', at, { supportId, track, serviceId, needId, project: random.pick(['REINTEGRATION', 'RECLASSEMENT', 'CARE']) });
  stay.firm('NeedAnswered', at + MINUTE_MS, { needId, supportId, serviceId });
  const ended = random.chance(0.6) ? stay.after(at, random.between(30, 200)) : undefined;
  stay.items.push({ kind: 'SUPPORT', itemId: supportId, domain, from: at, to: ended ?? Infinity });
  const reason = random.pick(['COMPLETED', 'COMPLETED', 'PERSON_STOPPED', 'SERVICE_STOPPED', 'PASSED_ON']);
  if (ended !== undefined) stay.firm('SupportEnded', ended, { supportId, reason });
  const doubled = random.chance(rate.supportDoubled) ? stay.after(at, random.between(3, 20)) : undefined;
  // two services on one track, which neither knew
  if (doubled !== undefined)
    stay.firm('SupportStarted', doubled, {
      supportId: stay.item('support'),
      track,
      serviceId: JUSTICE_AID,
      project: 'REINTEGRATION',
    });
}
