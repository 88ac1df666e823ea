import type { StayLine } from '#simulation';
import { Random } from '../bench/random.js';

const DAY = 86_400_000;
const MINUTE = 60_000;
const STATUSES = ['REMAND', 'CONVICTED', 'INTERNED'] as const;
const PRISONS = ['bruges', 'mons', 'haren'] as const;

/** What is rare in a simulated population: escapes, deaths, arrivals from elsewhere, persons twice, and resolutions of resolutions. */
export class OddStays {
  private readonly random: Random;
  private readonly all: StayLine[] = [];
  private clock = 0;
  private streams = 0;
  private stay = '';
  private recordedAt = 0;

  constructor(
    private readonly seed: number,
    private readonly start: number,
  ) {
    this.random = new Random(seed);
  }

  /** The facts of so many stays of each kind. The same seed gives the same facts. */
  lines(each: number): readonly StayLine[] {
    for (let i = 0; i < each; i += 1) {
      this.escaped();
      this.died();
      this.fromElsewhere();
      this.inOneDay();
      this.backAtOnce();
      this.resolvedAgain();
      this.inTwoStays();
      this.underTwoNames();
      this.monitored();
      this.transferred();
    }
    return this.all;
  }

  private escaped(): void {
    this.admitted(this.begin());
    this.later('EscapeRecorded', {});
    const [prisonId, legalStatus] = [this.random.of(PRISONS), this.random.of(STATUSES)];
    if (this.random.chance(0.5)) this.later('RecaptureRecorded', { prisonId });
    else this.later('DetaineeAdmitted', { personId: this.stay, prisonId, legalStatus, kind: 'NEW' });
    if (this.random.chance(0.7)) this.released();
  }

  private died(): void {
    this.admitted(this.begin());
    this.later('DeathRecorded', {});
  }

  private fromElsewhere(): void {
    const personId = this.begin();
    this.add('PersonRegistered', { personId, sex: this.random.of(['M', 'F']), birthYear: this.random.between(1950, 2005) });
    const toPrisonId = this.random.of(PRISONS);
    if (this.random.chance(0.8)) this.add('TransferDeparted', { fromPrisonId: 'abroad', toPrisonId, reason: 'OTHER' });
    this.later('TransferArrived', { prisonId: toPrisonId });
    if (this.random.chance(0.6)) this.released();
  }

  private inOneDay(): void {
    const personId = this.begin();
    const day = this.day();
    const release = this.add('DetaineeReleased', { modality: 'COURT' }, day);
    this.add('DetaineeAdmitted', { personId, prisonId: 'mons', legalStatus: 'REMAND', kind: 'NEW' }, day);
    if (this.random.chance(0.3)) this.resolve('EventAnnulled', release, { reason: 'ENTERED_IN_ERROR' });
  }

  /** Released, and taken in again a minute later. */
  private backAtOnce(): void {
    const personId = this.begin();
    const next = (): string => new Date((this.clock += MINUTE)).toISOString();
    const admission = { personId, prisonId: 'mons', legalStatus: 'REMAND', kind: 'NEW' };
    this.add('DetaineeAdmitted', admission, next());
    this.add('DetaineeReleased', { modality: 'COURT' }, next());
    this.add('DetaineeAdmitted', { ...admission, kind: 'RETURN' }, next());
    if (this.random.chance(0.5)) this.add('ReturnedToCustody', { previousTrajectoryId: this.stay, cause: 'NEW_CHARGE' }, next());
  }

  /** A correction that is corrected, annulled, and whose annulment is annulled. */
  private resolvedAgain(): void {
    const admission = this.admitted(this.begin());
    const release = this.released();
    const back = (days: number): object => ({ occurredAt: this.moment(this.clock - days * DAY), reason: 'SOURCE_CORRECTED' });
    this.resolve('EventCorrected', release, back(this.random.between(0, 2)));
    const second = this.resolve('EventCorrected', release, { data: { modality: 'PARDON' }, reason: 'SOURCE_CORRECTED' });
    const third = this.resolve('EventCorrected', release, back(this.random.between(0, 2)));
    if (this.random.chance(0.5)) this.resolve('EventAnnulled', second, { reason: 'ENTERED_IN_ERROR' });
    const annulment = this.resolve('EventAnnulled', this.random.of([third, release]), { reason: 'ENTERED_IN_ERROR' });
    if (this.random.chance(0.6)) this.resolve('EventAnnulled', annulment, { reason: 'ENTERED_IN_ERROR' });
    if (this.random.chance(0.2)) this.resolve('EventAnnulled', admission, { reason: 'ENTERED_IN_ERROR' });
  }

  private inTwoStays(): void {
    const personId = this.begin();
    this.admitted(personId);
    const [first, clock] = [this.stay, this.clock];
    this.begin();
    // not on one day: which of two equal stays gives the group goes by their ids, and an export has pseudonyms for these
    this.clock = clock + this.random.between(1, 20) * DAY;
    this.admitted(personId);
    this.released();
    this.recordedAt = Math.max(this.recordedAt, clock + 40 * DAY);
    this.stay = first;
    if (this.random.chance(0.7)) this.released();
  }

  private underTwoNames(): void {
    const one = this.begin();
    this.admitted(one);
    this.released();
    const other = this.begin();
    this.admitted(other);
    if (this.random.chance(0.6)) this.released();
    this.later('PossibleDuplicateFlagged', { otherPersonId: one });
    this.later('DuplicateConfirmed', { otherPersonId: one });
    if (this.random.chance(0.3)) this.later('DuplicateDismissed', { otherPersonId: one });
  }

  private monitored(): void {
    const personId = this.begin();
    this.admitted(personId);
    this.later('DetaineeReleased', { modality: 'ELECTRONIC_MONITORING' });
    const { stay, clock } = this;
    if (this.random.chance(0.3)) {
      this.released();
      return;
    }
    this.begin();
    this.clock = clock + this.random.between(0, 200) * DAY;
    this.admitted(personId, 'RETURN');
    this.add('ReturnedToCustody', { previousTrajectoryId: stay, cause: this.random.of(['REVOCATION', 'NEW_CHARGE']) });
    if (this.random.chance(0.5)) this.released();
  }

  private transferred(): void {
    this.admitted(this.begin());
    const { legalStatus: status, prisonId } = this.all.at(-1)!.data as { legalStatus: string; prisonId: string };
    const to = STATUSES.find((one) => one !== status)!;
    this.later('TransferDeparted', { fromPrisonId: prisonId, toPrisonId: 'antwerp', reason: 'OTHER' });
    this.later('LegalStatusChanged', { from: status, to });
    this.later('TransferArrived', { prisonId: 'antwerp' });
    if (this.random.chance(0.5)) this.released();
  }

  /** A new stay, of a person of the same name. */
  private begin(): string {
    this.stay = `odd-${this.seed}-${(this.streams += 1)}`;
    this.clock = this.start + this.random.between(0, 600) * DAY + this.random.between(0, 1439) * MINUTE;
    this.recordedAt = 0;
    return this.stay;
  }

  private admitted(personId: string, kind = 'NEW'): string {
    const [prisonId, legalStatus] = [this.random.of(PRISONS), this.random.of(STATUSES)];
    return this.add('DetaineeAdmitted', { personId, prisonId, legalStatus, kind });
  }

  private released(): string {
    return this.later('DetaineeReleased', { modality: this.random.of(['END_OF_TERM', 'CONDITIONAL', 'REMOVAL', 'COURT']) });
  }

  /** On the same day, or up to two months later. */
  private later(type: string, data: object): string {
    if (this.random.chance(0.8)) this.clock += this.random.between(1, 60) * DAY;
    else this.clock += MINUTE;
    return this.add(type, data);
  }

  /** Recorded at once, or up to three weeks late. */
  private add(type: string, data: object, occurredAt = this.moment(this.clock)): string {
    const late = this.random.chance(0.3) ? this.random.between(1, 21) * DAY : DAY;
    this.recordedAt = Math.max(this.clock + late, this.recordedAt);
    const eventId = this.random.uuid();
    const recordedAt = new Date(this.recordedAt).toISOString();
    this.all.push({ eventId, trajectoryId: this.stay, type, occurredAt, recordedAt, data });
    return eventId;
  }

  private resolve(type: string, targetEventId: string, more: object): string {
    this.recordedAt += this.random.between(1, 30) * DAY;
    return this.add(type, { targetEventId, ...more });
  }

  /** An instant, near midnight too, or a plain date. */
  private moment(at: number): string {
    if (this.random.chance(0.3)) return new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length);
    return this.random.chance(0.3) ? `${this.day(at)}T22:30:00Z` : new Date(at).toISOString();
  }

  private day(at = this.clock): string {
    return new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length);
  }
}
