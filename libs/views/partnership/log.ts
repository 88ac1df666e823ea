import type { ConsultationBody, Reported } from '#partnership';
import { OBJECTIVE, type Objective, codesOf } from '#vocabulary';

/** What was planned and shown for one objective in one year. */
export interface LogRow {
  readonly objective: Objective;
  readonly year: number;
  /** Bodies whose plan of that year names it. */
  readonly plannedBy: readonly string[];
  readonly evidence: readonly { readonly bodyId: string; readonly kind: string; readonly on: string; readonly decisionId?: string }[];
  /** Planned, and nothing shows that it was worked on. */
  readonly open: boolean;
}

type Evidence = LogRow['evidence'][number];
type Shown = Evidence & { readonly objective: Objective; readonly year: number };

/** The partnership log: objective × year × evidence. Meetings of staff and study days are evidence of themselves. */
export function partnershipLog(bodies: ReadonlyMap<string, ConsultationBody>, year?: number): readonly LogRow[] {
  const plans = [...bodies].flatMap(([bodyId, { annualPlans }]) =>
    Object.entries(annualPlans).flatMap(([of, objectives]) => objectives.map((objective) => ({ bodyId, year: Number(of), objective }))),
  );
  const shown = [...bodies].flatMap(([bodyId, body]) => shownBy(bodyId, body));
  const years = [...new Set([...plans, ...shown].map((one) => one.year))].filter((one) => year === undefined || one === year);
  const rows = years.toSorted((a, b) => a - b).flatMap((of) => codesOf(OBJECTIVE).map((objective) => ({ objective, year: of })));
  return rows.flatMap((row) => {
    const here = (one: { readonly objective: Objective; readonly year: number }): boolean =>
      one.objective === row.objective && one.year === row.year;
    const plannedBy = plans.filter(here).map(({ bodyId }) => bodyId);
    const evidence = shown.filter(here).map(({ objective: _, year: __, ...one }) => one);
    return plannedBy.length + evidence.length === 0 ? [] : [{ ...row, plannedBy, evidence, open: evidence.length === 0 }];
  });
}

function shownBy(bodyId: string, body: ConsultationBody): readonly Shown[] {
  const recorded = body.evidence.map(({ objective, year, kind, decisionId, source }): Shown => ({
    objective,
    year,
    bodyId,
    kind,
    on: source.occurredAt,
    ...(decisionId === undefined ? {} : { decisionId }),
  }));
  const held = (objective: Objective, kind: string, all: readonly Reported<object>[]): Shown[] =>
    all.map(({ source: { occurredAt } }) => ({ objective, year: Number(occurredAt.slice(0, 4)), bodyId, kind, on: occurredAt }));
  return [...recorded, ...held('O61', 'TRAINING', body.trainings), ...held('O62', 'STUDY_DAY', body.studyDays)];
}
