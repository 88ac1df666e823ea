import { Catalogue, decideByTable, resolutionPayloads, streamKind } from '#eventsourcing';
import { bodyDecisions } from './decisions.js';
import { bodyStreamPayloads, evolveBody, initialBody } from './state.js';

/** The stream of one body of consultation: its mandate, what it recommends, decides and shows for it. */
export const bodyKind = streamKind({
  name: 'body',
  path: 'bodies',
  catalogue: new Catalogue(Object.values({ ...bodyStreamPayloads, ...resolutionPayloads })),
  decider: {
    initialState: initialBody,
    evolve: evolveBody,
    decide: decideByTable('body', bodyDecisions),
    neverLater: [],
  },
});
