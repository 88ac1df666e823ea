import { type Items, type Lifecycle, evolverOf, itemsIn, noItems } from '#eventsourcing';
import type { CASE_STATE } from '#vocabulary';

export type CaseState = keyof typeof CASE_STATE;

/** Who has the case, by service and worker. */
export type Cases = Items<CaseState>;

export const caseLifecycle: Lifecycle<CaseState> = {
  key: 'workerId',
  within: 'serviceId',
  opens: { CaseAssigned: 'assigned' },
  again: ['unassigned'],
  moves: { CaseUnassigned: { from: ['assigned'], to: 'unassigned', rule: 'case-not-assigned' } },
  rules: { exists: 'case-already-assigned', beforeOpening: 'before-assignment' },
};

export const initialCases: Cases = noItems;
export const evolveCases = evolverOf(caseLifecycle);

/** The workers who have the case now. */
export function assigned(cases: Cases): readonly { readonly serviceId: string; readonly workerId: string; readonly since: string }[] {
  return itemsIn(cases, 'assigned').map(({ data, since }) => ({
    serviceId: data['serviceId'] as string,
    workerId: data['workerId'] as string,
    since,
  }));
}
