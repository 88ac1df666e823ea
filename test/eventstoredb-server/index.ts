export type { Fault, Operation, RejectStatus } from './faults.js';
export type { SeenCall } from './calls.js';
export type { LogPosition, Proposed, Recorded } from './log.js';
export { eventsOf, Follower, numbersOf } from './follower.js';
export { ManualTimers } from './manual-timers.js';
export { ProtocolServer, type ServerSettings } from './server.js';
export { openWorld, rawEvent, type World, type WorldSettings } from './world.js';
