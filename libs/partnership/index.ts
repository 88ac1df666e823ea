export * from './offers/state.js';
export * from './services/state.js';

import { offerKind } from './offers/kind.js';
import { serviceKind } from './services/kind.js';

/** Every kind of stream of the partnership beside stays. */
export const partnershipKinds = { service: serviceKind, offer: offerKind };
