import { createHash } from 'node:crypto';
import {
  Catalogue,
  type DecisionsOf,
  type EvolversOf,
  type FactIn,
  RuleBroken,
  type RuleOf,
  decideByRules,
  decideByTable,
  evolveByTable,
  streamKind,
} from '#eventsourcing';
import { publicationPayloads } from './events.js';

/** A publication: frozen, or not there yet. */
export interface Publication {
  readonly frozenOn?: string;
}

type Rule = RuleOf<FactIn<typeof publicationPayloads, 'PublicationFrozen'>, Publication, unknown>;

const onlyOnce: Rule = (_, { before, after }) => {
  if (before.frozenOn !== undefined || after.some(() => true))
    throw new RuleBroken('publication-exists', 'this number is taken already', 'type');
  return undefined;
};

const asSaid: Rule = ({ data }) => {
  if (data.sha256 !== digestOf(data.bytes)) throw new RuleBroken('bytes-differ', 'is not the SHA-256 of `bytes`', 'data.sha256');
  return undefined;
};

const decisions: DecisionsOf<typeof publicationPayloads, Publication, unknown> = {
  PublicationFrozen: decideByRules(onlyOnce, asSaid),
};

const evolvers: EvolversOf<typeof publicationPayloads, Publication> = {
  PublicationFrozen: (_, { occurredAt }) => ({ frozenOn: occurredAt }),
};

/** SHA-256 of a text in UTF-8, hexadecimal. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The stream of one published table, named by its number. It holds one fact, which nobody corrects or annuls. */
export const publicationKind = streamKind({
  name: 'publication',
  path: 'publications',
  catalogue: new Catalogue(Object.values(publicationPayloads)),
  decider: {
    initialState: {},
    evolve: evolveByTable<Publication>(evolvers),
    decide: decideByTable('publication', decisions),
    neverLater: [],
  },
});
