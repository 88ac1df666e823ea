import { label } from './label.js';

export const SEX = { F: label('vrouw', 'femme', 'female'), M: label('man', 'homme', 'male'), X: label('X', 'X', 'X') };

export const NATIONALITY_GROUP = {
  BE: label('Belg', 'belge', 'Belgian'),
  EU: label('andere EU', 'autre UE', 'other EU'),
  OTHER: label('buiten de EU', 'hors UE', 'outside the EU'),
};
