import { BLIND_INDEX, type Filter, type Position } from '#eventsourcing';
import { type Actor, may } from '#privacy';
import { externalIdText, nameText } from '#trajectory';
import { type Stay, type StayOverview, views } from '#views';
import type { Engine } from './engine.js';
import { type PersonQuery, personOverview } from './persons.js';
import { type Answered, about } from './reading.js';
import { findStays } from './stays.js';

/** What a person is looked for by. */
export type SearchedBy =
  | { readonly system: string; readonly value: string }
  /** The family name, whatever its case, accents, spaces and hyphens, with the year of birth. */
  | { readonly familyName: string; readonly birthYear: number };

export interface PersonSearch {
  readonly actor: Actor;
  readonly by: SearchedBy;
  readonly atLeast?: Position;
}

/** A stay in short. */
export interface ShortStay {
  readonly trajectoryId: string;
  readonly status?: string;
  readonly prison?: string;
}

export interface FoundPersons extends Answered {
  readonly persons: readonly { readonly personId: string; readonly trajectories: readonly ShortStay[] }[];
}

const MOST = 100;

/**
 * `POST /v1/persons/search`: persons by an id of another system, or by name and year of birth. Names are sealed: they are found by a
 * keyed digest of both together, made when they were registered, so the whole family name must be given, and a name is found only
 * when one fact gave it together with the year of birth. The last name that was registered counts.
 * @throws Forbidden where the role may not open identities
 */
export async function searchPersons(engine: Engine, { actor, by, atLeast }: PersonSearch): Promise<FoundPersons> {
  engine.demand(actor, { kind: 'resolve-person' });
  engine.demand(actor, { kind: 'open-compartment', compartment: 'identity' });
  const { position } = await engine.reads.read(views.stay, '-', atLeast);
  const named = await staysWhere(engine, actor, await filterOf(engine, by));
  const personIds = [...new Set(named.flatMap(({ personId }) => personId ?? []))].slice(0, MOST).sort();
  const stays = personIds.length === 0 ? [] : await staysWhere(engine, actor, { in: ['personId', personIds] });
  const persons = personIds.map((personId) => ({
    personId,
    trajectories: stays
      .filter((stay) => stay.personId === personId)
      .map(({ trajectoryId, status, prison }) => ({ trajectoryId, status, prison })),
  }));
  return { persons, ...about(engine, { actor, trajectoryId: '-' }, position) };
}

async function filterOf({ stores }: Engine, by: SearchedBy): Promise<Filter> {
  const [path, text] = 'system' in by ? ['externalIds', externalIdText(by)] : ['names', nameText(by.familyName, by.birthYear)];
  return { has: [path, await stores.keys.digest(BLIND_INDEX, text)] };
}

async function staysWhere(engine: Engine, actor: Actor, where: Filter): Promise<readonly Stay[]> {
  const stays = await findStays(engine, where);
  return stays.filter(({ trajectoryId: stay }) => may(actor, { kind: 'read-stay', stay }));
}

/** A person in short, as the reader may read it. */
export interface PersonAnswer extends Answered {
  readonly personId: string;
  /** Other ids of the same person, where the reader may read that they were found to be one. */
  readonly otherIds: readonly string[];
  /** As last described: languages, year of birth, name … */
  readonly person: object;
  readonly trajectories: readonly (ShortStay & { readonly begun?: string })[];
}

/** `GET /v1/persons/{id}`, at both cuts. @throws NotFound when there is no stay that the actor may know of */
export async function personAnswer(engine: Engine, query: PersonQuery): Promise<PersonAnswer> {
  const { trajectories, ...rest } = await personOverview(engine, query);
  return { ...rest, person: lastDescribed(trajectories), trajectories: trajectories.map((stay) => short(stay)) };
}

function short({ trajectoryId, header, begun }: StayOverview): PersonAnswer['trajectories'][number] {
  const { status, prison } = header;
  return {
    trajectoryId,
    ...(status === undefined ? {} : { status }),
    ...(prison === undefined ? {} : { prison }),
    ...(begun === undefined ? {} : { begun }),
  };
}

/** Later stays come last: each thing as the last of them says it. */
function lastDescribed(stays: readonly StayOverview[]): object {
  const {
    personId: _,
    source: __,
    ...described
  } = Object.assign({}, ...stays.map(({ header }) => header.person)) as Record<string, unknown>;
  return described;
}
