import { label } from './label.js';

export const CORRECTION_REASON = {
  SOURCE_CORRECTED: label('bron verbeterd', 'source corrigée', 'source corrected'),
  ENTERED_IN_ERROR: label('foutief ingevoerd', 'saisi par erreur', 'entered in error'),
  OTHER: label('andere', 'autre', 'other'),
};

export const ANNULMENT_REASON = {
  ENTERED_IN_ERROR: label('foutief ingevoerd', 'saisi par erreur', 'entered in error'),
  WRONG_PERSON: label('verkeerde persoon', 'mauvaise personne', 'wrong person'),
  DUPLICATE: label('dubbel', 'doublon', 'duplicate'),
  OTHER: label('andere', 'autre', 'other'),
};
