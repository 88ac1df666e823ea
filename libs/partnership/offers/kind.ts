import { Catalogue, decideByTable, resolutionPayloads, streamKind } from '#eventsourcing';
import { offerDecisions } from './decisions.js';
import { evolveOffer, initialOffer, offerStreamPayloads } from './state.js';

/** The stream of one offer: what is offered, until when, and its sessions. */
export const offerKind = streamKind({
  name: 'offer',
  path: 'offers',
  catalogue: new Catalogue(Object.values({ ...offerStreamPayloads, ...resolutionPayloads })),
  decider: {
    initialState: initialOffer,
    evolve: evolveOffer,
    decide: decideByTable('offer', offerDecisions),
    neverLater: [],
  },
});
