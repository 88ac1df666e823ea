import { Catalogue, decideByTable, resolutionPayloads, streamKind } from '#eventsourcing';
import { serviceDecisions } from './decisions.js';
import { servicePayloads } from './events.js';
import { evolveService, initialService } from './state.js';

/** The stream of one service: its registration and its mandates. */
export const serviceKind = streamKind({
  name: 'service',
  path: 'services',
  catalogue: new Catalogue(Object.values({ ...servicePayloads, ...resolutionPayloads })),
  decider: {
    initialState: initialService,
    evolve: evolveService,
    decide: decideByTable('service', serviceDecisions),
    neverLater: [],
  },
});
