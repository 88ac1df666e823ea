import { type Engine, HttpRefusal, type Projection, listProjections } from '#platform';

export interface Readiness {
  readonly status: 'ready';
  /** True where every person is made up. */
  readonly sandbox: boolean;
  readonly views: readonly ViewProgress[];
}

type ViewProgress = Pick<Projection, 'name' | 'version' | 'built' | 'lag' | 'ratePerSecond' | 'etaSeconds' | 'parked'>;

/** @throws HttpRefusal 503 with the progress of each view until all are built */
export async function readiness(engine: Engine): Promise<Readiness> {
  const views = (await listProjections(engine)).map(progress);
  const sandbox = engine.stores.sandbox !== undefined;
  if (views.every((view) => view.built)) return { status: 'ready', sandbox, views };
  const waiting = views.filter((view) => !view.built).map((view) => view.name);
  const seconds = Math.max(1, ...views.map((view) => view.etaSeconds ?? 1));
  throw new HttpRefusal(503, 'view-building', `being built: ${waiting.join(', ')}`, {
    headers: { 'retry-after': String(seconds) },
    extensions: { sandbox, views },
  });
}

function progress({ name, version, built, lag, ratePerSecond, etaSeconds, parked }: Projection): ViewProgress {
  return { name, version, built, lag, ratePerSecond, etaSeconds, parked };
}
