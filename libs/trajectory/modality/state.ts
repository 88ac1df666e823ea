import { type Items, type Lifecycle, evolverOf, itemsIn, noItems } from '#eventsourcing';
import type { MODALITY_STATE, Modality } from '#vocabulary';

export type ModalityState = keyof typeof MODALITY_STATE;
export type Modalities = Items<ModalityState>;

/** One request and what came of it. A decision may be all that was reported: it stands without its request. */
export const modalityLifecycle: Lifecycle<ModalityState> = {
  key: 'requestId',
  opens: { ModalityRequested: 'requested', ModalityDecided: decided },
  moves: {
    SpsEvaluationRequested: { from: ['requested', 'evaluated'], to: 'evaluating', rule: 'modality-not-open' },
    SpsEvaluationDelivered: { from: ['requested', 'evaluating'], to: 'evaluated', rule: 'modality-not-open' },
    ModalityDecided: { from: ['requested', 'evaluating', 'evaluated'], to: decided, rule: 'modality-not-open' },
    ModalityRevoked: { from: ['granted'], to: 'revoked', rule: 'no-grant-to-revoke' },
  },
  rules: { exists: 'request-exists', beforeOpening: 'before-request' },
};

function decided(data: { readonly [property: string]: unknown }): ModalityState {
  return data['outcome'] === 'GRANTED' ? 'granted' : 'refused';
}

export const initialModalities: Modalities = noItems;
export const evolveModalities = evolverOf(modalityLifecycle);

/** True when a grant of the modality is known and was not taken back. */
export function isGranted(modalities: Modalities, code: Modality): boolean {
  return itemsIn(modalities, 'granted').some((item) => item.data['code'] === code);
}
