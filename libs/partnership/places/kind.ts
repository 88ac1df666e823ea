import { Catalogue, decideByTable, resolutionPayloads, streamKind } from '#eventsourcing';
import { placeDecisions } from './decisions.js';
import { placePayloads } from './events.js';
import { roomDecisions } from './room-decisions.js';
import { roomPayloads } from './room-events.js';
import { evolvePlace, initialPlace } from './state.js';

/** The stream of one place: what it is, how many it holds, its rooms and who takes them. */
export const placeKind = streamKind({
  name: 'place',
  path: 'places',
  catalogue: new Catalogue(Object.values({ ...placePayloads, ...roomPayloads, ...resolutionPayloads })),
  decider: {
    initialState: initialPlace,
    evolve: evolvePlace,
    decide: decideByTable('place', { ...placeDecisions, ...roomDecisions }),
    neverLater: ['room-taken', 'equipment-taken'],
  },
});
