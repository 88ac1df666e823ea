export * from './services/state.js';

import { serviceKind } from './services/kind.js';

/** Every kind of stream of the partnership beside stays. */
export const partnershipKinds = { service: serviceKind };
