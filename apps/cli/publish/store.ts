import { Readable } from 'node:stream';
import { NotFound, RuleBroken, formatInstant } from '#eventsourcing';
import { type Config, type Engine, type Frozen, frozenOf } from '#platform';
import { LOCAL_ACTOR } from '#privacy';
import { PublicationFrozen } from '#statistics';
import { importRemotely } from '../import/remote.js';
import { writing } from '../opening.js';
import { runningServer } from '../server-file.js';

/** One of them. @throws NotFound */
export async function publication(engine: Engine, number: number): Promise<Frozen> {
  const [fact] = await engine.history(String(number), 'publication');
  if (!fact) throw new NotFound(`there is no publication ${number}; \`traject publish list\` names those that there are`);
  return frozenOf(number, fact);
}

/** Keeps a publication in the log: through the server that has it open, or as its writer. @throws RuleBroken `publication-exists` */
export async function keep(config: Config, number: number, data: PublicationFrozen, now: number): Promise<void> {
  const fact = { type: PublicationFrozen.name, occurredAt: formatInstant(now), data };
  const url = await runningServer(config);
  if (url !== undefined) return keepThere(url, { publicationId: String(number), ...fact });
  await writing(config, (engine) =>
    engine.append({ kind: 'publication', id: String(number), facts: [fact], actor: LOCAL_ACTOR, ids: { kind: 'content' } }),
  );
}

async function keepThere(url: string, line: object): Promise<void> {
  for await (const result of importRemotely(Readable.from([`${JSON.stringify(line)}\n`]), { url })) {
    if ('outcome' in result && result.outcome === 'refused')
      throw new RuleBroken(result.code ?? 'refused', 'the server did not keep the publication');
  }
}
