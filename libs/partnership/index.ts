export type { BodyConvened, RecommendationMade } from './bodies/events.js';
export * from './bodies/need-type.js';
export type { AgreementConcluded, DecisionProgressed, DecisionTaken } from './bodies/policy-events.js';
export * from './bodies/state.js';
export type { OfferPublished } from './offers/events.js';
export * from './offers/state.js';
export * from './places/events.js';
export type { RoomBooked } from './places/room-events.js';
export * from './places/rooms.js';
export * from './places/state.js';
export type { servicePayloads } from './services/events.js';
export * from './services/state.js';

import { bodyKind } from './bodies/kind.js';
import { offerKind } from './offers/kind.js';
import { placeKind } from './places/kind.js';
import { serviceKind } from './services/kind.js';

/** Every kind of stream of the partnership beside stays. */
export const partnershipKinds = { service: serviceKind, offer: offerKind, body: bodyKind, place: placeKind };
