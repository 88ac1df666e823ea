import type { Engine } from '../engine/engine.js';
import { Deliverer, type DelivererOptions } from './deliverer.js';
import { Webhooks } from './registry.js';
import { Targets } from './target.js';

export { Deliverer, type DelivererOptions } from './deliverer.js';
export { type LetterPage, type ShownLetter, type ShownWebhook, type Subscription, Webhooks } from './registry.js';
export { Targets } from './target.js';

/** The webhooks of a store and who delivers them, told of each change at once. */
export function webhooksOf(
  engine: Engine,
  options: DelivererOptions,
  targets: Targets,
): { readonly webhooks: Webhooks; readonly deliverer: Deliverer } {
  const webhooks = new Webhooks(engine, targets, () => deliverer.poke());
  const deliverer = new Deliverer(engine, webhooks, options);
  return { webhooks, deliverer };
}
