import { type IncomingMessage, request } from 'node:http';
import { once } from 'node:events';

/** One frame of server-sent events. */
export interface Frame {
  readonly id?: string;
  readonly event?: string;
  readonly data?: string;
}

export interface FedFact {
  readonly eventId: string;
  readonly type: string;
  readonly stream: { readonly kind: string; readonly id: string };
  readonly [property: string]: unknown;
}

/** A reader of the feed, as the text of the WHATWG's specification has it. */
export class FeedReader {
  readonly frames: Frame[] = [];
  lastEventId = '';
  private text = '';
  private readonly ended: Promise<unknown>;

  private constructor(
    readonly answer: IncomingMessage,
    private readonly asked: ReturnType<typeof request>,
  ) {
    answer.setEncoding('utf8').on('data', (text: string) => this.take(text));
    answer.on('error', () => undefined);
    this.ended = new Promise((resolve) => answer.once('close', resolve));
  }

  static async open(url: string, headers: Record<string, string> = {}): Promise<FeedReader> {
    const asked = request(url, { headers, agent: false });
    asked.on('error', () => undefined);
    asked.end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    return new FeedReader(answer, asked);
  }

  get facts(): readonly FedFact[] {
    return this.frames.filter(({ event }) => event === 'fact').map(({ data }) => JSON.parse(data!) as FedFact);
  }

  /** Waits until so many facts have come. */
  async has(count: number): Promise<readonly FedFact[]> {
    while (this.facts.length < count && !this.answer.destroyed) {
      const more = new Promise((resolve) => this.answer.once('data', resolve));
      await Promise.race([more, this.ended]);
    }
    return this.facts;
  }

  /** Waits until the server ends it. */
  async end(): Promise<void> {
    await this.ended;
  }

  close(): void {
    this.asked.destroy();
  }

  private take(text: string): void {
    const pieces = (this.text + text).split('\n\n');
    this.text = pieces.pop()!;
    for (const piece of pieces) {
      const frame: Record<string, string> = {};
      for (const line of piece.split('\n')) {
        const [, field, value] = /^(id|event|data): (.*)$/.exec(line) ?? [];
        if (field !== undefined) frame[field] = value!;
      }
      this.frames.push(frame);
      this.lastEventId = frame['id'] ?? this.lastEventId;
    }
  }
}
