import { describe, expect, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { mainStatus } from '../index.js';
import { admitted, by, foldOf, setup } from '../spec.js';

const { given } = decisionSpec(setup);
const title = (at: string, kind = 'CONVICTION', more: object = {}) =>
  fact('CustodyTitleRecorded', at, { titleId: `${kind}-1`, kind, decisionRef: 'ref 1', ...more });
const final = (at: string) => fact('CustodyTitleFinal', at, { titleId: 'CONVICTION-1' });
const ended = (at: string, titleId = 'CONVICTION-1') => fact('CustodyTitleEnded', at, { titleId });
const lodged = (at: string) =>
  fact('AppealLodged', at, { appealId: 'B1', against: 'CONVICTION', lodgedBy: 'PERSON', titleId: 'CONVICTION-1' });
const decided = (at: string) => fact('AppealDecided', at, { appealId: 'B1', outcome: 'CONFIRMED' });

describe('a custody title', () => {
  it('is recorded once', async () => {
    await given().when(title('2026-03-02')).thenAccepted();
    await given(title('2026-03-02')).when(title('2026-03-03')).thenRefused('title-exists');
  });
  it('becomes final, once', async () => {
    await given(title('2026-03-02')).when(final('2026-03-20')).thenAccepted();
    await given(title('2026-03-02'), final('2026-03-20')).when(final('2026-03-21')).thenRefused('title-not-open');
    await given(title('2026-03-02', 'CONVICTION', { final: true }))
      .when(final('2026-03-21'))
      .thenRefused('title-not-open');
  });
  it('becomes final or ends before it is known: the fact waits', async () => {
    await given().when(final('2026-03-20')).thenAccepted('prerequisite-unknown');
    await given().when(ended('2026-03-20')).thenAccepted('prerequisite-unknown');
  });
  it('neither becomes final nor ends before it began', async () => {
    await given(title('2026-03-22')).when(final('2026-03-20')).thenRefused('before-title');
    await given(title('2026-03-22')).when(ended('2026-03-20')).thenRefused('before-title');
  });
  it('ends, once', async () => {
    await given(title('2026-03-02')).when(ended('2026-03-20')).thenAccepted();
    await given(title('2026-03-02'), ended('2026-03-20')).when(ended('2026-03-21')).thenRefused('title-ended');
  });
  it('that becomes final while an appeal runs is flagged', async () => {
    await given(title('2026-03-02'), lodged('2026-03-04')).when(final('2026-03-20')).thenAccepted('appeal-open');
    await given(title('2026-03-02'), lodged('2026-03-04'), decided('2026-03-10')).when(final('2026-03-20')).thenAccepted();
  });
});

describe('an appeal', () => {
  it('is lodged once', () => given(lodged('2026-03-04')).when(lodged('2026-03-05')).thenRefused('appeal-exists'));
  it('is decided, once', async () => {
    await given(lodged('2026-03-04')).when(decided('2026-03-10')).thenAccepted();
    await given(lodged('2026-03-04'), decided('2026-03-10')).when(decided('2026-03-11')).thenRefused('appeal-decided');
  });
  it('is decided before it is known: the decision waits', () => given().when(decided('2026-03-10')).thenAccepted('prerequisite-unknown'));
  it('is not decided before it was lodged', () => given(lodged('2026-03-12')).when(decided('2026-03-10')).thenRefused('before-appeal'));
});

describe('sentence dates', () => {
  const dates = (more: object) =>
    fact('SentenceDatesRecorded', '2026-03-10', { source: 'REGISTRY', recalculatedOn: '2026-03-09', ...more });
  it('are those that were given', () =>
    given()
      .when(dates({ conditionalReleaseFrom: '2027-03-01', endOfSentence: '2029-03-01' }))
      .thenAccepted());
  it('are at least one', () => given().when(dates({})).thenRefused('no-date'));
  it('do not end before they begin', () =>
    given()
      .when(dates({ conditionalReleaseFrom: '2029-03-02', endOfSentence: '2029-03-01' }))
      .thenRefused('dates-reversed'));
  it('are the last ones', () => {
    const { status } = foldOf([dates({ endOfSentence: '2029-03-01' }), dates({ endOfSentence: '2028-03-01' })]);
    expect(status.dates).toMatchObject({ endOfSentence: '2028-03-01', givenBy: 'REGISTRY', source: { type: 'SentenceDatesRecorded' } });
  });
});

describe('a residence situation', () => {
  const residence = fact('ResidenceSituationRecorded', '2026-03-10', { category: 'NO_RIGHT', source: 'PERSON' });
  it('is recorded by those who need it for their work', () => given().when(residence).thenAccepted());
  for (const role of ['DIRECTOR', 'JUDICIAL', 'OFFICER', 'COORDINATOR']) {
    it(`is not recorded by ${role}`, () => given().when(by(residence, role)).thenRefused('no-need-to-know'));
  }
  it('is kept', () => expect(foldOf([residence]).status.residence).toMatchObject({ category: 'NO_RIGHT', givenBy: 'PERSON' }));
});

describe('the main status', () => {
  const main = (...facts: Parameters<typeof foldOf>[0]) => {
    const { status, custody } = foldOf(facts);
    return mainStatus(status, custody);
  };
  it('is the reported one without titles', () => {
    expect(main(admitted('2026-03-02'))).toEqual({ main: 'REMAND', mixed: false, by: 'report' });
    expect(main()).toEqual({ mixed: false, by: 'report' });
  });
  it('is the first by priority of the titles that hold', () => {
    const both = [admitted('2026-03-02'), title('2026-03-02', 'ARREST_WARRANT'), title('2026-03-10', 'CONVICTION')];
    expect(main(...both)).toEqual({ main: 'CONVICTED', mixed: true, final: false, by: 'titles' });
    expect(main(...both, final('2026-03-20'))).toMatchObject({ main: 'CONVICTED', final: true });
    expect(main(...both, ended('2026-03-20'))).toMatchObject({ main: 'REMAND', mixed: false });
  });
  it('is the reported one again when no title holds', () =>
    expect(main(admitted('2026-03-02'), title('2026-03-03'), ended('2026-03-04'))).toMatchObject({ main: 'REMAND', by: 'report' }));
});
