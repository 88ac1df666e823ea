import { itemsIn } from '#eventsourcing';
import { isOpen } from '../handover/state.js';
import type { Trajectory } from '../state.js';

/** Something that keeps a file open, in words: a hand-over that nobody answered, an aftercare that goes on. */
export type OpenMatter = (stay: Trajectory) => string | undefined;

/** What is asked before a file is closed. Each facet that leaves something open adds its question here. */
export const openMatters: readonly OpenMatter[] = [
  ({ handovers }) => {
    const open = Object.values(handovers.handovers.items).find((handover) => isOpen(handovers, handover));
    return open && `hand-over ${open.id} has items that are not settled`;
  },
  ({ aftercare }) => {
    const [open] = itemsIn(aftercare, 'requested', 'started');
    return open && `aftercare by ${open.id} goes on`;
  },
];
