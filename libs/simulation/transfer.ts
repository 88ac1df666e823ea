import { DAY_MS } from '#eventsourcing';
import type { Course, Move } from './course.js';
import { isElsewhere, otherPrison, unitOf } from './prisons.js';
import { rate } from './rates.js';
import { consent } from './referral.js';
import { HELPER_ELSEWHERE, helperFor } from './services.js';
import { HOUR_MS, MINUTE_MS, type Running, type Stay, dateAfter, workingMoment } from './stay.js';

const ANNOUNCED_DAYS = 5;
const LOST = ['NO_OFFER', 'FULL', 'LANGUAGE', 'STATUS_EXCLUDED', 'DECLINED_BY_RECEIVER', 'PERSON_UNWILLING', 'NO_ANSWER'] as const;

/** Keeps the days of the transfers free of anything else. */
export function reserve(stay: Stay, { moves }: Course): void {
  for (const { at } of moves) stay.away.push({ from: at, to: at + HOUR_MS });
}

/** Every transfer with what is handed over, and perhaps one that was announced and cancelled. */
export function transfer(stay: Stay, course: Course): void {
  for (const move of course.moves) transferOne(stay, move);
  if (course.moves.length > 0 || !stay.random.chance(rate.transferCancelled * rate.transferred)) return;
  const at = stay.after(stay.span.from, stay.random.between(20, 90));
  const cancelled = at === undefined ? undefined : stay.after(at, 3);
  if (at === undefined || cancelled === undefined) return;
  const transferId = stay.item('transfer');
  const toPrisonId = otherPrison(stay.random, course.prison, at);
  stay.firm('TransferAnnounced', at, { transferId, toPrisonId, plannedOn: dateAfter(at, ANNOUNCED_DAYS), reason: 'CAPACITY' });
  stay.firm('TransferCancelled', cancelled, { transferId, reason: 'There is no place there.' });
}

function transferOne(stay: Stay, { at, from, to, reason }: Move): void {
  const { random, person } = stay;
  const announced = at - ANNOUNCED_DAYS * DAY_MS;
  const isForeseen = announced > stay.span.from + DAY_MS && stay.isFree(announced, announced);
  if (isForeseen)
    stay.firm('TransferAnnounced', announced, { transferId: stay.item('transfer'), toPrisonId: to, plannedOn: dateAfter(at, 0), reason });
  const running = stay.items.filter((item) => item.from < at - 4 * DAY_MS && item.to >= at);
  if (running.length > 0 && isForeseen && random.chance(rate.handedOver)) handOver(stay, { at, to, running });
  stay.firm('TransferDeparted', at, { fromPrisonId: from, toPrisonId: to, reason });
  stay.firm('TransferArrived', at + HOUR_MS, { prisonId: to, ...unitOf(random, person.sex, to) });
  const oriented = stay.after(at, random.between(2, 10));
  if (oriented !== undefined) stay.loose('ReceivingOrientationHeld', oriented, { language: stay.language });
}

interface Handover {
  readonly at: number;
  readonly to: string;
  readonly running: readonly Running[];
}

/** What runs is handed over with the person's consent; item by item it goes on, is lost, or nobody has said. */
function handOver(stay: Stay, { at, to, running }: Handover): void {
  const { random } = stay;
  const toServiceId = isElsewhere(to) ? HELPER_ELSEWHERE : helperFor(random, stay.language);
  const prepared = workingMoment(random, at - 2 * DAY_MS);
  consent(stay, prepared - DAY_MS, { services: [toServiceId], domains: [...new Set(running.map(({ domain }) => domain))] });
  const handoverId = stay.item('handover');
  const items = running.map(({ kind, itemId, domain }) => ({ kind, itemId, domain }));
  stay.firm('HandoverPrepared', prepared, { handoverId, toServiceId, toPrisonId: to, items });
  if (!random.chance(rate.handoverAccepted)) return;
  const accepted = at + random.between(1, 9) * DAY_MS;
  stay.firm('HandoverAccepted', accepted, { handoverId });
  for (const [i, { kind, itemId }] of items.entries()) {
    const settled = accepted + random.between(1, 25) * DAY_MS + i * MINUTE_MS;
    if (random.chance(rate.itemContinued)) stay.firm('HandoverItemContinued', settled, { handoverId, kind, itemId });
    else if (random.chance(rate.itemLost)) stay.firm('HandoverItemLost', settled, { handoverId, kind, itemId, cause: random.pick(LOST) });
  }
}
