import { formatDay } from '#eventsourcing';
import { type Status, whole } from '#trajectory';
import { type Header, type PlanContext, header } from '../plan/answer.js';
import { type DueLine, dueLines } from '../plan/due.js';
import type { Plan } from '../plan/plan.js';
import {
  type FamilySection,
  type ItemLine,
  type ReleaseSection,
  type RightLine,
  familySection,
  itemLines,
  releaseSection,
  rightLines,
} from '../plan/sections.js';
import type { Withheld } from '../readable.js';
import { type DossierItem, type HandoverLine, continuityItems, handoverLines } from './answer.js';

/** Can this person leave safely, and who awaits them? As one reader may read it. */
export interface ReleasePlanAnswer {
  readonly trajectoryId: string;
  readonly header: Header;
  /** What is ready, how far that is, and what stands in the way, by name. */
  readonly release: ReleaseSection;
  /** Dates of the sentence, as last given. */
  readonly dates?: Status['dates'];
  /** The chain of modalities: asked, evaluated, decided, revoked. */
  readonly modalities: readonly ItemLine[];
  readonly rights: readonly RightLine[];
  readonly items: readonly DossierItem[];
  readonly handovers: readonly HandoverLine[];
  readonly family: FamilySection;
  readonly aftercare: readonly ItemLine[];
  readonly deadlines: readonly DueLine[];
  /** How many facts are not shown, by reason. */
  readonly withheld: Withheld;
}

const ABOUT_RELEASE: readonly string[] = [
  'HANDOVER_ACKNOWLEDGED',
  'AFTERCARE_FIRST_CONTACT',
  'RELEASE_KIT',
  'REFERENCE_PERSON_BEFORE_RELEASE',
  'RELEASE_KIT_BEFORE_RELEASE',
];

/** The release plan of a moment, from a plan that was folded from what its reader may read. */
export function releasePlanAnswer(plan: Plan, { withheld, ...at }: PlanContext): ReleasePlanAnswer {
  const stay = whole(plan.trajectory);
  const deadlines = dueLines(stay, at);
  const { dates } = stay.status;
  return {
    trajectoryId: plan.trajectoryId,
    header: header(stay, deadlines),
    release: releaseSection(stay, formatDay(at.zone.dayOf(at.now))),
    ...(dates ? { dates } : {}),
    modalities: itemLines(stay.modalities),
    rights: rightLines(stay),
    items: continuityItems(stay),
    handovers: handoverLines(stay),
    family: familySection(stay),
    aftercare: itemLines(stay.aftercare),
    deadlines: deadlines.filter(({ what }) => ABOUT_RELEASE.includes(what)),
    withheld,
  };
}
