import { RuleBroken, accept, alsoWarn, decisionBy, warn } from '#eventsourcing';
import type { Decisions, Trajectory } from '../state.js';
import type { statusPayloads } from './events.js';
import { appealAgainst, appealLifecycle, titleLifecycle } from './state.js';

const byTitle = decisionBy(titleLifecycle, (stay: Trajectory) => stay.status.titles);
const byAppeal = decisionBy(appealLifecycle, (stay: Trajectory) => stay.status.appeals);

/** Roles that may need a person's residence situation for their work. Justice and officers never do (3-events.md, visibility). */
const NEEDS_TO_KNOW: readonly (string | undefined)[] = ['LOCAL', 'SERVICE_WORKER', 'SPS'];

export const statusDecisions: Decisions<keyof typeof statusPayloads> = {
  CustodyTitleRecorded: byTitle,
  CustodyTitleFinal: (fact, around) => {
    const appeal = appealAgainst(around.before.status, fact.data.titleId);
    const odd = appeal && warn('appeal-open', `appeal ${appeal.id} against it is not decided`, appeal.opened.eventId);
    return alsoWarn(byTitle(fact, around), odd);
  },
  CustodyTitleEnded: byTitle,
  SentenceDatesRecorded: (fact) => {
    const { conditionalReleaseFrom, endOfSentence } = fact.data;
    if (conditionalReleaseFrom === undefined && endOfSentence === undefined) {
      throw new RuleBroken('no-date', 'at least one of the dates is given', 'data');
    }
    if (conditionalReleaseFrom !== undefined && endOfSentence !== undefined && conditionalReleaseFrom > endOfSentence) {
      throw new RuleBroken('dates-reversed', 'a conditional release comes before the end of the sentence', 'data.conditionalReleaseFrom');
    }
    return accept(fact);
  },
  ResidenceSituationRecorded: (fact) => {
    if (!NEEDS_TO_KNOW.includes(fact.actor.role)) {
      throw new RuleBroken('no-need-to-know', 'the residence situation is recorded by those who need it for their work', 'type');
    }
    return accept(fact);
  },
  AppealLodged: byAppeal,
  AppealDecided: byAppeal,
};
