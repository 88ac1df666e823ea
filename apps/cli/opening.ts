import { type Config, type Engine, openEngine } from '#platform';

/** Works on a store that is read beside a running server, and lets it go. */
export function reading<Result>(config: Config, work: (engine: Engine) => Promise<Result>): Promise<Result> {
  return opened(config, 'reader', work);
}

/** Works on a store as its one writer, and lets it go. @throws Unavailable `store-in-use` */
export function writing<Result>(config: Config, work: (engine: Engine) => Promise<Result>): Promise<Result> {
  return opened(config, 'writer', work);
}

async function opened<Result>(config: Config, mode: 'reader' | 'writer', work: (engine: Engine) => Promise<Result>): Promise<Result> {
  const engine = await openEngine(config, { mode });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}
