import { type Source, sourceOf } from '#eventsourcing';
import type { Right, RightStatus } from '#vocabulary';
import { evolveBy } from '../payloads.js';

/** The administrative rights that were looked into. */
export type Rights = { readonly [R in Right]?: { readonly status: RightStatus; readonly since: string; readonly source: Source } };

export const initialRights: Rights = {};

export const evolveRights = evolveBy<Rights>({
  AdministrativeRightStatusChanged: (state, fact) => {
    const { right, status } = fact.data;
    return { ...state, [right]: { status, since: fact.occurredAt, source: sourceOf(fact) } };
  },
});
