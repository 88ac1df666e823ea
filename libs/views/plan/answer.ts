import { type Item, type Source, type Waiting, type Zone, formatDay } from '#eventsourcing';
import {
  type AppointmentLine,
  type ChecklistLine,
  type ContinuityLine,
  type Custody,
  type NeedState,
  type Trajectory,
  type TrajectorySettings,
  checklist,
  continuity,
  isInside,
  outNow,
  secondAppointments,
  whole,
} from '#trajectory';
import type { Clash } from '../clashes.js';
import type { Withheld } from '../readable.js';
import type { ShownList } from '../shown.js';
import { type DueLine, dueLines } from './due.js';
import type { Plan } from './plan.js';
import {
  type AccessSection,
  type ActivitySection,
  type AgreedSection,
  type FamilySection,
  type ItemLine,
  type ReleaseSection,
  type RightLine,
  type SupportLine,
  type WhoLine,
  accessSection,
  activitySection,
  agreedSection,
  familySection,
  itemLines,
  releaseSection,
  rightLines,
  supportLines,
  waitingMoves,
  whoIsWho,
} from './sections.js';
import { type PlanWarning, planWarnings } from './warnings.js';

/** The consolidated detention plan as one reader sees it at one moment. */
export interface PlanAnswer {
  readonly trajectoryId: string;
  readonly header: Header;
  /** Absent when the reader knows nothing of it. */
  readonly custody?: Custody;
  readonly whoIsWho: readonly WhoLine[];
  /** What was considered before custody. */
  readonly alternatives: ShownList<Trajectory['stay']['alternatives']>;
  readonly reception: ReceptionSection;
  readonly rights: readonly RightLine[];
  readonly needs: readonly NeedLine[];
  readonly agreed: AgreedSection;
  readonly activities: ActivitySection;
  /** What the plan lacks. */
  readonly warnings: readonly PlanWarning[];
  readonly access: AccessSection;
  readonly referrals: readonly ItemLine[];
  readonly supports: readonly SupportLine[];
  readonly modalities: readonly ItemLine[];
  /** Item by item, what is to go on, and who has it in hand. */
  readonly continuity: readonly ContinuityLine[];
  readonly family: FamilySection;
  readonly release: ReleaseSection;
  readonly aftercare: readonly ItemLine[];
  readonly statements: ShownList<Trajectory['statements']['statements']>;
  /** Limits that run or ran out, the first one first. */
  readonly deadlines: readonly DueLine[];
  /** What may pass to whom. */
  readonly consents: readonly ItemLine[];
  /** Facts about items that are not known yet. */
  readonly waiting: readonly Waiting[];
  /** Facts that contradict each other, for people to settle. */
  readonly toSettle: readonly Clash[];
  /** How many facts are not shown, by reason. SECRET facts leave no trace. */
  readonly withheld: Withheld;
}

export interface Header {
  readonly person: Trajectory['person'];
  readonly status?: Custody['status'];
  readonly legalStatus?: string;
  readonly prison?: string;
  readonly since?: string;
  /** Out for a while, and in custody all the same. */
  readonly out?: ItemLine['data'];
  /** Dates of the sentence as last given. */
  readonly dates?: Trajectory['status']['dates'];
  /** The first limit that still runs, or ran out without a contact. */
  readonly nextDate?: { readonly what: string; readonly dueAt: string; readonly state: string };
}

/** A contact with its limit, and the times that it was missed. */
export type ChecklistRow = Omit<ChecklistLine, 'missed'> & { readonly missed?: ShownList<NonNullable<ChecklistLine['missed']>> };

export interface ReceptionSection {
  readonly checklist: readonly ChecklistRow[];
  readonly hearings: ShownList<Trajectory['reception']['hearings']>;
  readonly appointments: readonly AppointmentLine[];
  readonly information: ShownList<Trajectory['reception']['information']>;
}

export interface NeedLine {
  readonly needId: string;
  readonly state: NeedState;
  readonly since: string;
  readonly data: object;
  readonly source: Source;
}

export interface PlanContext {
  readonly settings: TrajectorySettings;
  readonly zone: Zone;
  /** Milliseconds since 1970: limits are open or overdue at this moment. */
  readonly now: number;
  readonly withheld: Withheld;
}

/**
 * The plan of a moment. It says all that `plan` holds, so `plan` is folded from what its reader may read (`readableBy`).
 * Sealed values are still sealed.
 */
export function planAnswer(plan: Plan, { withheld, ...at }: PlanContext): PlanAnswer {
  const stay = whole(plan.trajectory);
  const { custody, reception } = stay;
  const deadlines = dueLines(stay, at);
  return {
    trajectoryId: plan.trajectoryId,
    header: header(stay, deadlines),
    ...(custody.status === 'unknown' && !custody.departed ? {} : { custody }),
    whoIsWho: whoIsWho(stay),
    alternatives: stay.stay.alternatives,
    reception: {
      checklist: checklist(reception, at.settings, at.zone, at.now),
      hearings: reception.hearings,
      appointments: secondAppointments(stay, at),
      information: reception.information,
    },
    rights: rightLines(stay),
    needs: Object.values(stay.needs.items).map((item) => needLine(item)),
    agreed: agreedSection(stay),
    activities: activitySection(stay),
    warnings: planWarnings(stay, withheld),
    access: accessSection(stay),
    referrals: itemLines(stay.referrals),
    supports: supportLines(stay),
    modalities: itemLines(stay.modalities),
    continuity: continuity(stay),
    family: familySection(stay),
    release: releaseSection(stay, formatDay(at.zone.dayOf(at.now))),
    aftercare: itemLines(stay.aftercare),
    statements: stay.statements.statements,
    deadlines,
    consents: itemLines(stay.consents),
    waiting: waitingMoves(stay),
    toSettle: plan.clashes,
    withheld,
  };
}

/** What every page about a stay begins with. */
export function header(stay: Trajectory, deadlines: readonly DueLine[]): Header {
  const { person, custody, status } = stay;
  const [next] = deadlines;
  const out = outNow(stay.absences);
  const inside = isInside(custody) ? custody : undefined;
  return {
    person,
    status: custody.status,
    ...(inside ? { legalStatus: inside.legalStatus, prison: inside.prison, since: inside.since } : {}),
    ...(custody.status === 'released' ? { since: custody.on } : {}),
    ...(out ? { out: out.data } : {}),
    ...(status.dates ? { dates: status.dates } : {}),
    ...(next ? { nextDate: { what: next.what, dueAt: next.dueAt, state: next.state } } : {}),
  };
}

function needLine(item: Item<NeedState>): NeedLine {
  return { needId: item.id, state: item.state, since: item.since, data: item.data, source: item.moved };
}
