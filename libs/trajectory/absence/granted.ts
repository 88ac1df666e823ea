import { type AbsenceModality, MODALITY, type Modality } from '#vocabulary';
import { isGranted } from '../modality/state.js';
import type { Trajectory } from '../state.js';

/** Going out to court or to hospital is nobody's grant; these are (L6, L7). */
const NEEDS_GRANT: readonly AbsenceModality[] = ['EXIT_PERMISSION', 'PENITENTIARY_LEAVE', 'EXTENDED_LEAVE', 'LIMITED_DETENTION'];

/** True when a facet knows that a modality was granted and holds. */
export type Grant = (stay: Trajectory, modality: AbsenceModality) => boolean;

/** Facets that know of grants add their question here. */
const grants: readonly Grant[] = [(stay, modality) => modality in MODALITY && isGranted(stay.modalities, modality as Modality)];

/** True when a grant is needed and none is known: odd, and no more, since the decision may not have been reported. */
export function lacksGrant(stay: Trajectory, modality: AbsenceModality): boolean {
  return NEEDS_GRANT.includes(modality) && !grants.some((granted) => granted(stay, modality));
}
