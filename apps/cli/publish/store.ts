import { Readable } from 'node:stream';
import { NotFound, type RecordedFact, RuleBroken, formatInstant } from '#eventsourcing';
import { type Config, type Engine, type Question, kinds } from '#platform';
import { LOCAL_ACTOR } from '#privacy';
import { PublicationFrozen } from '#statistics';
import { importRemotely } from '../import/remote.js';
import { writing } from '../opening.js';
import { runningServer } from '../server-file.js';

/** A published table as the log holds it. */
export interface Frozen {
  readonly number: number;
  readonly frozenAt: string;
  readonly data: PublicationFrozen;
  readonly question: Question;
}

/** Every publication, by number. */
export async function publications({ stores, catalogue }: Engine): Promise<readonly Frozen[]> {
  const { prefix } = kinds.publication;
  const found: Frozen[] = [];
  for await (const page of stores.eventStore.readAll({ streamPrefixes: [prefix] })) {
    for (const event of page) found.push(frozenOf(Number(event.stream.slice(prefix.length)), catalogue.decode(event)));
  }
  return found.toSorted((a, b) => a.number - b.number);
}

/** One of them. @throws NotFound */
export async function publication(engine: Engine, number: number): Promise<Frozen> {
  const [fact] = await engine.history(String(number), 'publication');
  if (!fact) throw new NotFound(`there is no publication ${number}; \`traject publish list\` names those that there are`);
  return frozenOf(number, fact);
}

function frozenOf(number: number, { data, recordedAt }: RecordedFact): Frozen {
  const frozen = data as unknown as PublicationFrozen;
  return { number, frozenAt: recordedAt, data: frozen, question: JSON.parse(frozen.question) as Question };
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
