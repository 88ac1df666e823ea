import type { Source } from '#eventsourcing';

/** What a fact says, as a reader gets it: fields of compartments that the reader may not see are left out (`cutFields`). */
export type Shown<Said extends { readonly source: Source }> = Partial<Omit<Said, 'source'>> & Pick<Said, 'source'>;

/** The same of each of a list. */
export type ShownList<Said extends readonly { readonly source: Source }[]> = readonly Shown<Said[number]>[];
