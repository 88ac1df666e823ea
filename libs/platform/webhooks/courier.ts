import { createHash } from 'node:crypto';
import { NotFound, PositionFromOtherStore, Unreadable, formatInstant } from '#eventsourcing';
import { may } from '#privacy';
import type { Engine } from '../engine/engine.js';
import { type FedFact, readableFacts } from '../engine/feed/readable-facts.js';
import { FED_PREFIXES, fedStream, readableOf } from '../engine/feed/streams.js';
import { type Webhooks, letterId } from './registry.js';
import { type Message, type Sent, send } from './send.js';
import { type DeadLetter, type Failing, type Webhook, consumerOf } from './webhook.js';

export interface CourierOptions {
  /** Pauses between the tries of one message, in milliseconds. After the last one it becomes a dead letter. */
  readonly retries?: readonly number[];
  /** A receiver that took nothing for so long is disabled, in milliseconds. Default five days. */
  readonly patienceMilliseconds?: number;
}

const [SECOND, MINUTE, DAY] = [1_000, 60_000, 86_400_000];
const RETRIES: readonly number[] = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE];
const PATIENCE_MS = 5 * DAY;
/** Pauses are longer by up to this part, so that receivers are not all tried at the same moment. */
const JITTER = 0.2;
const PAGE = 100;

/** What comes next for a webhook: nothing ever, or another round when something happens or after some time. */
export type Next = 'over' | { readonly afterMilliseconds?: number };
type Progress = 'went on' | 'stopped';

/** What a message is about. */
type About = Pick<DeadLetter, 'stream' | 'logStream' | 'eventId' | 'type'>;

/**
 * Carries facts to one receiver, one at a time in the order of the log. A message that fails holds back those behind it until it was
 * taken or given up.
 */
export class Courier {
  private readonly retries: readonly number[];
  private readonly patience: number;

  constructor(
    private readonly engine: Engine,
    private readonly webhooks: Webhooks,
    private readonly id: string,
    { retries = RETRIES, patienceMilliseconds = PATIENCE_MS }: CourierOptions = {},
  ) {
    this.retries = retries;
    this.patience = patienceMilliseconds;
  }

  /** Sends what there is to send. @throws Unavailable when a store is away: another round repeats nothing that was taken */
  async round(signal: AbortSignal): Promise<Next> {
    const webhook = await this.webhooks.notes.get(this.id);
    if (webhook?.state !== 'active') return 'over';
    await this.resend(webhook, signal);
    const wait = webhook.failing === undefined ? 0 : Date.parse(webhook.failing.nextAt) - this.engine.clock.now();
    if (wait > 0) return { afterMilliseconds: wait };
    const progress = await this.delivered(webhook, signal);
    if (progress === 'went on') return {};
    const { state, failing } = (await this.webhooks.notes.get(this.id)) ?? {};
    if (state !== 'active') return 'over';
    return { afterMilliseconds: failing ? Math.max(0, Date.parse(failing.nextAt) - this.engine.clock.now()) : 0 };
  }

  private async delivered(webhook: Webhook, signal: AbortSignal): Promise<Progress> {
    try {
      return await this.deliver(webhook, signal);
    } catch (error) {
      if (!(error instanceof PositionFromOtherStore)) throw error;
      // the log was moved or put back: what its receiver was told of cannot be found in it
      const now = formatInstant(this.engine.clock.now());
      await this.disable({ since: now, attempts: 0, nextAt: now, reason: error.code });
      return 'stopped';
    }
  }

  /** Everything after the checkpoint, as far as the subscriber may see it now. */
  private async deliver(webhook: Webhook, signal: AbortSignal): Promise<Progress> {
    const { eventStore, checkpoints } = this.engine.stores;
    const consumer = consumerOf(this.id);
    const head = await eventStore.head();
    const after = await checkpoints.read(consumer);
    if (after !== undefined && after >= head) return 'went on';
    for await (const page of eventStore.readAll({ after, upTo: head, streamPrefixes: FED_PREFIXES, pageSize: PAGE })) {
      for (const fact of await this.readable(webhook, page)) {
        if (!(await this.tell(webhook, fact, signal))) return 'stopped';
        await checkpoints.advance(consumer, fact.position);
      }
      await checkpoints.advance(consumer, page.at(-1)!.position);
    }
    await checkpoints.advance(consumer, head);
    return 'went on';
  }

  private async readable({ actor, types }: Webhook, page: Parameters<typeof readableFacts>[1]): Promise<readonly FedFact[]> {
    if (!may(actor, { kind: 'read-feed' })) return [];
    return readableFacts(this.engine, page, { actor, types: types.length === 0 ? undefined : types });
  }

  /** True when it need not be told again: taken, or given up, or nobody can tell what of it may be told. */
  private async tell(webhook: Webhook, { stream, logStream, event }: FedFact, signal: AbortSignal): Promise<boolean> {
    if (!event) return true;
    const about = { stream: { ...stream }, logStream, eventId: event.eventId, type: event.type };
    const current = await this.webhooks.notes.get(this.id); // deleted or disabled meanwhile?
    if (current?.state !== 'active' || signal.aborted) return false;
    const sent = await this.send(current, about); // what is under way is finished, so that a stop makes no repetition
    if (sent.kind !== 'delivered') return this.failed(current, about, sent);
    if (current.failing) await this.change(({ failing: _, ...rest }) => rest);
    return true;
  }

  private async send(webhook: Webhook, about: About): Promise<Sent> {
    const secret = await this.webhooks.secretOf(webhook);
    const { url } = webhook;
    return send(messageOf(this.id, about), { url, secret, now: this.engine.clock.now() }, this.webhooks.targets);
  }

  /** True when the message was given up. */
  private async failed({ failing }: Webhook, about: About, sent: Exclude<Sent, { kind: 'delivered' }>): Promise<boolean> {
    const now = this.engine.clock.now();
    const since = failing?.since ?? formatInstant(now);
    const [attempts, reason] = [(failing?.attempts ?? 0) + 1, reasonOf(sent)];
    if (sent.kind === 'gone' || now - Date.parse(since) >= this.patience) {
      await this.disable({ since, attempts, nextAt: formatInstant(now), reason });
      return false;
    }
    const pause = this.retries[attempts - 1];
    if (pause === undefined) await this.giveUp(about, attempts, reason);
    // the next message begins anew, but how long nothing was taken counts on
    const nextAt = formatInstant(now + (pause ?? 0) * (1 + JITTER * Math.random()));
    const noted: Failing = { since, attempts: pause === undefined ? 0 : attempts, nextAt, reason };
    await this.change((kept) => ({ ...kept, failing: noted }));
    return pause === undefined;
  }

  /** Nothing more is sent until its owner enables it; the checkpoint stays, so nothing is lost. */
  private async disable(failing: Failing): Promise<void> {
    await this.change((kept) => ({ ...kept, state: 'disabled', disabledAt: formatInstant(this.engine.clock.now()), failing }));
  }

  private async giveUp(about: About, attempts: number, reason: string): Promise<void> {
    const messageId = messageOf(this.id, about).id;
    const failedAt = formatInstant(this.engine.clock.now());
    const letter: DeadLetter = { webhookId: this.id, messageId, ...about, failedAt, attempts, reason, state: 'dead' };
    await this.webhooks.letters.change(letterId(this.id, messageId), () => letter);
  }

  /** One more try of each message whose owner asked for it. What he may not see any more is forgotten. */
  private async resend(webhook: Webhook, signal: AbortSignal): Promise<void> {
    for (const letter of await this.webhooks.letters.all({ and: [{ eq: ['webhookId', this.id] }, { eq: ['state', 'resend'] }] })) {
      if (signal.aborted) return;
      const id = letterId(this.id, letter.messageId);
      const sent = await this.sendAgain(webhook, letter);
      if (sent.kind === 'delivered') await this.webhooks.letters.remove(id);
      else await this.webhooks.letters.change(id, (kept) => kept && again(kept, sent, formatInstant(this.engine.clock.now())));
    }
  }

  private async sendAgain(webhook: Webhook, letter: DeadLetter): Promise<Sent> {
    try {
      return (await this.stillReadable(webhook, letter)) ? await this.send(webhook, letter) : { kind: 'delivered' };
    } catch (error) {
      if (error instanceof Unreadable) return { kind: 'failed', reason: error.code };
      throw error;
    }
  }

  private async stillReadable({ actor }: Webhook, { logStream, eventId }: DeadLetter): Promise<boolean> {
    const named = fedStream(logStream);
    if (!named || !may(actor, { kind: 'read-feed' })) return false;
    try {
      return (await readableOf(this.engine, actor, named, new Set([eventId]))).length > 0;
    } catch (error) {
      if (error instanceof NotFound) return false;
      throw error;
    }
  }

  private change(change: (webhook: Webhook) => Webhook): Promise<Webhook | undefined> {
    return this.webhooks.notes.change(this.id, (kept) => (kept?.state === 'active' ? change(kept) : undefined));
  }
}

function again(letter: DeadLetter, sent: Exclude<Sent, { kind: 'delivered' }>, failedAt: string): DeadLetter {
  return { ...letter, state: 'dead', attempts: letter.attempts + 1, failedAt, reason: reasonOf(sent) };
}

function reasonOf(sent: Exclude<Sent, { kind: 'delivered' }>): string {
  return sent.kind === 'gone' ? 'status-410' : sent.reason;
}

/** Ids and types only: the receiver reads the fact itself, by its own rights. The same fact has the same id at every try. */
function messageOf(webhookId: string, { stream, logStream, eventId, type }: About): Message {
  const hash = createHash('sha256').update(JSON.stringify([webhookId, logStream, eventId]));
  const data = { stream: { kind: stream.kind, id: stream.id }, eventId, type };
  return { id: `msg_${hash.digest('base64url').slice(0, 32)}`, body: JSON.stringify({ type: 'fact.stored', data }) };
}
