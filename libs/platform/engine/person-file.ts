import { effectiveHistory } from '#eventsourcing';
import { type PersonFileStay, otherIds, personFileStay } from '#views';
import { type Label, PERSON_FILE_NOTE } from '#vocabulary';
import type { Engine } from './engine.js';
import { type PersonQuery, type ReadOfStay, allStays } from './persons.js';
import { type Answered, foldPlan, opened, readableStay } from './reading.js';

export interface PersonFileQuery extends PersonQuery {
  readonly language: keyof Label;
}

/** What is held about a person, for the person: every stay, service by service, with what to know about it in plain words. */
export interface PersonFile extends Answered {
  readonly personId: string;
  readonly otherIds: readonly string[];
  readonly language: keyof Label;
  readonly notes: readonly { readonly code: keyof typeof PERSON_FILE_NOTE; readonly text: string }[];
  readonly stays: readonly PersonFileStay[];
}

/**
 * `GET /v1/persons/{id}/file`, at both cuts: what the reader who hands it over may read, and what is withheld from that reader.
 * @throws Forbidden, NotFound when there is no stay that the actor may know of
 */
export async function personFile(engine: Engine, query: PersonFileQuery): Promise<PersonFile> {
  engine.demand(query.actor, { kind: 'read-person-file' });
  const read: ReadOfStay<PersonFileStay> = async (stay) => {
    const { readable } = await readableStay(engine, stay);
    const plan = foldPlan(engine, stay, readable);
    const file = personFileStay(effectiveHistory(readable.events, engine.calendar, stay.cut), plan, readable.withheld);
    return { one: (await opened(engine, stay, file)) as PersonFileStay, otherIds: otherIds(plan) };
  };
  const { stays, ...about } = await allStays(engine, query, read);
  const codes = Object.keys(PERSON_FILE_NOTE) as (keyof typeof PERSON_FILE_NOTE)[];
  const notes = codes.map((code) => ({ code, text: PERSON_FILE_NOTE[code][query.language] }));
  return { ...about, language: query.language, notes, stays };
}
