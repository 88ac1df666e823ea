import {
  type EffectiveFact,
  type RecordedFact,
  type StoredEvent,
  effectiveHistory,
  formatDay,
  formatInstant,
  parseMoment,
  withoutWrongPerson,
} from '#eventsourcing';
import type { Engine } from '#platform';
import { TRAJECTORY_PREFIX } from '#trajectory';
import { FieldTreatments } from '../export/fields.js';
import { DEFAULT_KEY, PSEUDONYMS, Pseudonyms } from '../export/pseudonyms.js';
import { RowMaker } from '../export/row.js';
import { EXIT, Stop } from '../outcome.js';
import type { ReplayFact } from './definition.js';

/** One stay as a definition sees it, with the positions of its facts for messages. */
export interface PseudonymousStay {
  readonly stay: string;
  readonly facts: readonly ReplayFact[];
  readonly positionOf: (event: string) => string | undefined;
}

interface Stream {
  readonly name: string;
  readonly stay: string;
  /** Events up to the head. */
  readonly events: number;
}

/** The effective histories of all stays up to a head, without sealed fields, SECRET facts and ids that anybody else uses. */
export class Stays {
  private readonly maker: RowMaker;

  private constructor(
    private readonly engine: Engine,
    private readonly pseudonyms: Pseudonyms,
  ) {
    const { catalogue, zone } = engine;
    this.maker = new RowMaker({ catalogue, zone, treatments: new FieldTreatments(catalogue), pseudonyms });
  }

  static async of(engine: Engine): Promise<Stays> {
    return new Stays(engine, new Pseudonyms(await engine.stores.keys.digest(PSEUDONYMS, DEFAULT_KEY)));
  }

  /** The streams of stays in the order of their pseudonyms. */
  async streams(head: string): Promise<readonly Stream[]> {
    const events = new Map<string, number>();
    for await (const page of this.engine.stores.eventStore.readAll({ upTo: head, streamPrefixes: [TRAJECTORY_PREFIX] })) {
      for (const { stream } of page) events.set(stream, (events.get(stream) ?? 0) + 1);
    }
    const streams = [...events].map(([name, count]) => ({
      name,
      stay: this.pseudonyms.of(name.slice(TRAJECTORY_PREFIX.length)),
      events: count,
    }));
    return streams.toSorted((a, b) => (a.stay < b.stay ? -1 : 1));
  }

  /** @throws Stop naming the event that cannot be read: its type, the pseudonym of its stay, its position */
  async read({ name, stay, events }: Stream, knownAt: number): Promise<PseudonymousStay> {
    const { calendar, stores } = this.engine;
    const stored = await stores.eventStore.readStream(name, { limit: events });
    const recorded = stored.map((event) => this.decoded(event, stay)).filter(({ visibility }) => visibility !== 'SECRET');
    const effective = effectiveHistory(withoutWrongPerson(recorded), calendar, { knownAt });
    const positions = new Map(effective.map(({ eventId, position }) => [this.pseudonyms.of(eventId), position]));
    return { stay, facts: effective.map((fact) => this.factOf(fact)), positionOf: (event) => positions.get(event) };
  }

  private decoded(event: StoredEvent, stay: string): RecordedFact {
    try {
      const fact = this.engine.catalogue.decode(event);
      parseMoment(fact.occurredAt, this.engine.zone);
      return fact;
    } catch {
      // the message of the error would name the event by its own id
      throw new UnreadableStay(
        `${event.type} of stay ${stay} at ${event.position} cannot be read; --skip-parked leaves such stays out and counts them`,
      );
    }
  }

  private factOf({ eventId, type, day, time, recordedAt, actor, correctedBy, data }: EffectiveFact): ReplayFact {
    return {
      type,
      event: this.pseudonyms.of(eventId),
      day: formatDay(day),
      ...(time === undefined ? {} : { at: formatInstant(time) }),
      recordedAt,
      ...(actor.serviceId === undefined ? {} : { service: actor.serviceId }),
      corrected: correctedBy !== undefined,
      data: this.maker.dataOf(type, data) as ReplayFact['data'],
    };
  }
}

/** A stay that holds an event that cannot be read. */
export class UnreadableStay extends Stop {
  constructor(message: string) {
    super(EXIT.findings, message);
  }
}
