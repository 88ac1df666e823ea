import { randomBytes, randomUUID } from 'node:crypto';
import { type JsonObject, NotFound, RuleBroken, formatInstant, tagOf } from '#eventsourcing';
import type { Actor } from '#privacy';
import type { Engine } from '../engine/engine.js';
import { Notes } from './notes.js';
import type { Targets } from './target.js';
import { DEAD_LETTERS, type DeadLetter, LETTER_INDEXES, WEBHOOKS, WEBHOOK_INDEXES, type Webhook, consumerOf, ownerOf } from './webhook.js';

/** Webhooks of one owner. */
const MOST = 20;
const SECRET_BYTES = 32;
const COMPARTMENT = { stay: 'webhooks', compartment: 'secrets' };

/** A webhook as its owner sees it. */
export interface ShownWebhook {
  readonly id: string;
  readonly url: string;
  readonly types: readonly string[];
  readonly state: 'active' | 'disabled';
  readonly createdAt: string;
  readonly disabledAt?: string;
  readonly failing?: Webhook['failing'];
}

export type ShownLetter = Omit<DeadLetter, 'webhookId' | 'logStream'>;

export interface LetterPage {
  readonly deadLetters: readonly ShownLetter[];
  readonly cursor?: string;
}

/** What a service asks for. */
export interface Subscription {
  readonly url: unknown;
  readonly types: readonly string[];
}

/** Webhooks: who wants to be told of what, and where. */
export class Webhooks {
  readonly notes: Notes<Webhook>;
  readonly letters: Notes<DeadLetter>;

  constructor(
    private readonly engine: Engine,
    readonly targets: Targets,
    /** Told when there is something to do. */
    private readonly changed: () => void = () => undefined,
  ) {
    const { documents } = engine.stores;
    this.notes = new Notes(documents, WEBHOOKS, WEBHOOK_INDEXES);
    this.letters = new Notes(documents, DEAD_LETTERS, LETTER_INDEXES);
  }

  /** Tells of facts from now on. The secret is answered here and never again. @throws Malformed, RuleBroken `too-many-webhooks` */
  async add(actor: Actor, { url, types }: Subscription): Promise<ShownWebhook & { readonly secret: string }> {
    const target = await this.targets.check(url);
    for (const type of types) this.engine.catalogue.get(type);
    if ((await this.list(actor)).length >= MOST)
      throw new RuleBroken('too-many-webhooks', `${MOST} webhooks are the most; delete one first`);
    const [id, secret] = [randomUUID(), `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`];
    const { checkpoints, eventStore, keys } = this.engine.stores;
    await checkpoints.advance(consumerOf(id), await eventStore.head());
    const webhook: Webhook = {
      id,
      owner: ownerOf(actor),
      state: 'active',
      url: target.href,
      types,
      actor: { ...actor },
      secret: await keys.seal(sealingOf(id), secret),
      createdAt: this.now(),
    };
    await this.notes.change(id, () => webhook);
    this.changed();
    return { ...shown(webhook), secret };
  }

  /** The owner's webhooks, oldest first. */
  async list(actor: Actor): Promise<readonly ShownWebhook[]> {
    const found = await this.notes.all({ and: [{ eq: ['owner', ownerOf(actor)] }, { in: ['state', ['active', 'disabled']] }] });
    return found.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)).map(shown);
  }

  /** @throws NotFound */
  async get(actor: Actor, id: string): Promise<ShownWebhook> {
    return shown(await this.own(actor, id));
  }

  /** Nothing is sent any more, also not what waits. @throws NotFound */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.own(actor, id);
    const nothing = { owner: '', url: '', types: [], secret: '', actor: { userId: '-', role: 'DPO', relation: 'NONE' } as const };
    await this.notes.change(id, (kept) => kept && { id, ...nothing, createdAt: kept.createdAt, state: 'deleted' });
    for (const { messageId } of await this.letters.all({ eq: ['webhookId', id] })) await this.letters.remove(letterId(id, messageId));
    await this.engine.stores.checkpoints.reset(consumerOf(id));
    this.changed();
  }

  /** Goes on where a disabled webhook stopped, and tries at once. @throws NotFound */
  async enable(actor: Actor, id: string): Promise<ShownWebhook> {
    await this.own(actor, id);
    await this.placeInThisLog(id);
    const enabled = await this.notes.change(id, (kept) => {
      if (!kept || kept.state === 'deleted') return undefined;
      const { failing: _, disabledAt: __, ...rest } = kept;
      return { ...rest, state: 'active' };
    });
    this.changed();
    if (!enabled) throw unknown();
    return shown(enabled);
  }

  /** Messages that were given up, by id. @throws NotFound */
  async deadLetters(actor: Actor, id: string, page: { readonly limit?: number; readonly after?: string }): Promise<LetterPage> {
    await this.own(actor, id);
    const { bodies, cursor } = await this.letters.list({ eq: ['webhookId', id] }, page);
    return { deadLetters: bodies.map(shownLetter), ...(cursor === undefined ? {} : { cursor }) };
  }

  /** Asks for one more try of a message that was given up. @throws NotFound */
  async resend(actor: Actor, id: string, messageId: string): Promise<ShownLetter> {
    await this.own(actor, id);
    const letter = await this.letters.change(letterId(id, messageId), (kept) => kept && { ...kept, state: 'resend' });
    if (!letter) throw new NotFound('there is no such dead letter');
    this.changed();
    return shownLetter(letter);
  }

  /** @throws Unreadable when it was altered */
  async secretOf({ id, secret }: Webhook): Promise<string> {
    return (await this.engine.stores.keys.open(sealingOf(id), secret)) ?? '';
  }

  /** A checkpoint of another log names nothing in this one: what comes from now on is told. */
  private async placeInThisLog(id: string): Promise<void> {
    const { checkpoints, eventStore } = this.engine.stores;
    const [consumer, head] = [consumerOf(id), await eventStore.head()];
    const position = await checkpoints.read(consumer);
    if (position !== undefined && tagOf(position) === tagOf(head) && position <= head) return;
    await checkpoints.reset(consumer);
    await checkpoints.advance(consumer, head);
  }

  private async own(actor: Actor, id: string): Promise<Webhook> {
    const found = await this.notes.get(id);
    if (!found || found.state === 'deleted' || found.owner !== ownerOf(actor)) throw unknown();
    return found;
  }

  private now(): string {
    return formatInstant(this.engine.clock.now());
  }
}

export function letterId(webhookId: string, messageId: string): string {
  return `${webhookId}/${messageId}`;
}

function sealingOf(id: string): { readonly scope: typeof COMPARTMENT; readonly context: string } {
  return { scope: COMPARTMENT, context: `webhook ${id}` };
}

function unknown(): NotFound {
  return new NotFound('there is no such webhook');
}

function shown({ id, url, types, state, createdAt, disabledAt, failing }: Webhook): ShownWebhook {
  const rest: JsonObject = { ...(disabledAt === undefined ? {} : { disabledAt }), ...(failing ? { failing } : {}) };
  return { id, url, types, state: state === 'active' ? 'active' : 'disabled', createdAt, ...rest };
}

function shownLetter({ webhookId: _, logStream: __, ...letter }: DeadLetter): ShownLetter {
  return letter;
}
