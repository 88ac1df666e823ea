import { label } from './label.js';

export const CONSENT_STATE = {
  given: label('gegeven', 'donné', 'given'),
  withdrawn: label('ingetrokken', 'retiré', 'withdrawn'),
};
