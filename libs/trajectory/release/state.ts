import { type Day, type Source, sourceOf } from '#eventsourcing';
import type { RELEASE_MODALITY } from '#vocabulary';
import { evolveBy } from '../payloads.js';
import type { HousingSecured, JusticeHouseNotified, ReferencePersonNamed, ReleaseKitIssued, ReleasePlanned } from './events.js';

export type ReleaseModality = keyof typeof RELEASE_MODALITY;
type With<Payload> = Payload & { readonly source: Source };

/** What is ready for the release: the last of each kind that was said. */
export interface ReleasePlan {
  readonly planned?: With<ReleasePlanned>;
  readonly reference?: With<ReferencePersonNamed>;
  readonly housing?: With<HousingSecured>;
  readonly kit?: With<ReleaseKitIssued>;
  readonly justiceHouse?: With<JusticeHouseNotified>;
  /** The last release, until custody begins again. */
  readonly released?: { readonly day: Day; readonly modality: ReleaseModality; readonly source: Source };
}

export const initialRelease: ReleasePlan = {};

export const evolveRelease = evolveBy<ReleasePlan>({
  ReleasePlanned: (state, fact) => ({ ...state, planned: { ...fact.data, source: sourceOf(fact) } }),
  ReferencePersonNamed: (state, fact) => ({ ...state, reference: { ...fact.data, source: sourceOf(fact) } }),
  HousingSecured: (state, fact) => ({ ...state, housing: { ...fact.data, source: sourceOf(fact) } }),
  ReleaseKitIssued: (state, fact) => ({ ...state, kit: { ...fact.data, source: sourceOf(fact) } }),
  JusticeHouseNotified: (state, fact) => ({ ...state, justiceHouse: { ...fact.data, source: sourceOf(fact) } }),
  DetaineeReleased: (state, fact) => ({ ...state, released: { day: fact.day, modality: fact.data.modality, source: sourceOf(fact) } }),
  // a new custody is prepared anew
  DetaineeAdmitted: (state) => (state.released ? {} : state),
});

/** Releases that nobody guides afterwards. */
const UNGUIDED: readonly ReleaseModality[] = ['END_OF_TERM', 'COURT', 'PARDON', 'REMOVAL'];

/** The modality of the release that is known or planned. */
export function modalityOf({ released, planned }: ReleasePlan): ReleaseModality | undefined {
  return released?.modality ?? planned?.modality;
}

/** True when a justice house guides the person after such a release; undefined when the modality is not known. */
export function needsJusticeHouse(modality: ReleaseModality | undefined): boolean | undefined {
  return modality === undefined || modality === 'OTHER' ? undefined : !UNGUIDED.includes(modality);
}
