import {
  type EffectiveFact,
  type Items,
  type Lifecycle,
  type Source,
  type Zone,
  evolveItems,
  formatDay,
  itemOf,
  noItems,
  parseMoment,
  sourceOf,
} from '#eventsourcing';
import type { RECTIFICATION_STATE } from '#vocabulary';
import type { Activities } from '../activity/state.js';
import { evolveBy } from '../payloads.js';
import type { AttendanceCertificateIssued, ProcessingRestricted, StatementByPersonAdded } from './events.js';

export type RectificationState = keyof typeof RECTIFICATION_STATE;
type With<Payload> = Payload & { readonly source: Source };

export const rectificationLifecycle: Lifecycle<RectificationState> = {
  key: 'requestId',
  opens: { RectificationRequested: 'requested' },
  moves: {
    RectificationDecided: {
      from: ['requested'],
      to: ({ outcome }) => OUTCOME_STATE[outcome as keyof typeof OUTCOME_STATE],
      rule: 'rectification-decided',
    },
  },
  rules: { exists: 'rectification-exists', beforeOpening: 'before-request' },
};

const OUTCOME_STATE = { GRANTED: 'granted', PARTLY: 'partly', REFUSED: 'refused' } as const;

/** What the person said of the file, and what was done about it. */
export interface Statements {
  readonly statements: readonly With<StatementByPersonAdded>[];
  readonly rectifications: Items<RectificationState>;
  readonly restrictions: readonly With<ProcessingRestricted>[];
  readonly certificates: readonly With<AttendanceCertificateIssued>[];
}

export const initialStatements: Statements = { statements: [], rectifications: noItems, restrictions: [], certificates: [] };

const evolveLists = evolveBy<Statements>({
  StatementByPersonAdded: (state, fact) => ({ ...state, statements: [...state.statements, { ...fact.data, source: sourceOf(fact) }] }),
  ProcessingRestricted: (state, fact) => ({ ...state, restrictions: [...state.restrictions, { ...fact.data, source: sourceOf(fact) }] }),
  AttendanceCertificateIssued: (state, fact) => ({
    ...state,
    certificates: [...state.certificates, { ...fact.data, source: sourceOf(fact) }],
  }),
});

export function evolveStatements(state: Statements, fact: EffectiveFact): Statements {
  const rectifications = evolveItems(rectificationLifecycle, state.rectifications, fact);
  return evolveLists({ ...state, rectifications }, fact);
}

/** Ids of facts and items whose processing is restricted: until the request that it goes with is decided. */
export function restricted({ restrictions, rectifications }: Statements): readonly string[] {
  const holds = ({ requestId }: ProcessingRestricted): boolean => {
    const request = requestId === undefined ? undefined : itemOf(rectifications, requestId);
    return !request || request.state === 'requested';
  };
  return restrictions.filter((restriction) => holds(restriction)).map((restriction) => restriction.targetId);
}

/** What a certificate prints: the dates on which the person attended something, and nothing of what. */
export function certifiedDates({ attendance }: Activities, { from, to }: AttendanceCertificateIssued, zone: Zone): readonly string[] {
  const days = attendance.filter((a) => a.attended).map((a) => formatDay(parseMoment(a.source.occurredAt, zone).day));
  return [...new Set(days)].filter((day) => day >= from && day <= to).toSorted();
}
