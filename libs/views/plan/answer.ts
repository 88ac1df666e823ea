import type { Zone } from '#eventsourcing';
import { type Actor, type FactRights, may } from '#privacy';
import {
  type ChecklistLine,
  type Custody,
  type Item,
  type NeedState,
  type Source,
  type TrajectorySettings,
  checklist,
  isInside, whole } from '#trajectory';
import type { Clash } from '../clashes.js';
import type { Plan } from './plan.js';

/** The consolidated detention plan as one reader sees it at one moment. */
export interface PlanAnswer {
  readonly trajectoryId: string;
  readonly header: Header;
  /** Absent when the reader may not see it. */
  readonly custody?: Custody;
  readonly reception: { readonly checklist: readonly ChecklistLine[]; readonly hearings: readonly object[] };
  readonly needs: readonly NeedLine[];
  /** Moves of needs that wait for their need. */
  readonly waiting: readonly object[];
  /** Facts that contradict each other, for people to settle. */
  readonly toSettle: readonly Clash[];
  /** How many items are not shown, by reason. SECRET facts leave no trace. */
  readonly withheld: { readonly [reason: string]: number };
}

export interface Header {
  readonly person: object;
  readonly status?: Custody['status'];
  readonly legalStatus?: string;
  readonly prison?: string;
  readonly since?: string;
  /** The first limit that still runs, or ran out without a contact. */
  readonly nextDate?: { readonly what: string; readonly dueAt: string; readonly state: string };
}

export interface NeedLine {
  readonly needId: string;
  readonly state: NeedState;
  readonly since: string;
  readonly data: object;
  readonly source: Source;
}

export interface PlanContext {
  readonly actor: Actor;
  readonly settings: TrajectorySettings;
  readonly zone: Zone;
  /** Milliseconds since 1970: limits are open or overdue at this moment. */
  readonly now: number;
}

/** The plan of a moment, without what the reader may not see. Sealed values are still sealed. */
export function planAnswer(plan: Plan, { actor, settings, zone, now }: PlanContext): PlanAnswer {
  const { person, custody, reception, needs } = whole(plan.trajectory);
  const withheld: Record<string, number> = {};
  const see = (source: Source): boolean => maySee(actor, source, withheld);
  const seen = {
    ...reception,
    contacts: reception.contacts.filter((c) => see(c.source)),
    hearings: reception.hearings.filter((h) => see(h.source)),
  };
  const lines = checklist(seen, settings, zone, now);
  const shown = !('source' in custody) || see(custody.source) ? custody : undefined;
  const who = person.source === undefined || see(person.source) ? person : {};
  return {
    trajectoryId: plan.trajectoryId,
    header: header(who, shown, lines),
    ...(shown ? { custody: shown } : {}),
    reception: { checklist: lines, hearings: seen.hearings },
    needs: Object.values(needs.items)
      .filter((item) => see(item.opened))
      .map(needLine),
    waiting: needs.waiting.filter((w) => see(w.source)),
    toSettle: plan.clashes.filter((c) => see(c.source)),
    withheld,
  };
}

function maySee(actor: Actor, source: Source, withheld: Record<string, number>): boolean {
  const fact: FactRights = { visibility: source.visibility, actor: source.reporter };
  if (may(actor, { kind: 'read-fact', fact })) return true;
  if (source.visibility !== 'SECRET') withheld[source.visibility] = (withheld[source.visibility] ?? 0) + 1;
  return false;
}

function header(person: object, custody: Custody | undefined, lines: readonly ChecklistLine[]): Header {
  const running = lines.filter((l) => l.dueAt !== undefined && (l.state === 'open' || l.state === 'overdue'));
  const next = running.toSorted((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1))[0];
  const inside = custody && isInside(custody) ? custody : undefined;
  return {
    person,
    ...(custody ? { status: custody.status } : {}),
    ...(inside ? { legalStatus: inside.legalStatus, prison: inside.prison, since: inside.since } : {}),
    ...(custody?.status === 'released' ? { since: custody.on } : {}),
    ...(next?.dueAt === undefined ? {} : { nextDate: { what: next.kind, dueAt: next.dueAt, state: next.state } }),
  };
}

function needLine(item: Item<NeedState>): NeedLine {
  return { needId: item.id, state: item.state, since: item.since, data: item.data, source: item.moved };
}
