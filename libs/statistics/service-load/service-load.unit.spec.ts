import { describe, expect, it } from '@jest/globals';
import { Facts } from '../testing/facts.js';
import { shown } from '../testing/shown.js';
import { serviceLoad } from './service-load.js';

const HEADER = 'date,service,openCases,workers,casesPerWorker,fte,casesPerFte,contacts,places,openEnded,enrolled,waiting,demandShare';
const APRIL = { from: '2024-04-01', to: '2024-04-30', every: 'month' } as const;

const offer = (facts: Facts, id: string, more: object): Facts =>
  facts.add(`offer-${id}`, 'OfferPublished', '2024-01-01', { name: id, serviceId: 's1', domains: ['D2'], kind: 'GROUP', activity: 'COURSE', languages: ['fr'], ...more }); // prettier-ignore
const enrol = (facts: Facts, person: string, offerId: string): Facts =>
  facts.add(`trajectory-${person}`, 'ActivityEnrolled', '2024-02-05', { offerId });

describe('the load of a service', () => {
  it('counts by hand: three cases of two workers, four places with one taken and two waited for', async () => {
    const facts = offer(new Facts(), 'o1', { capacity: 4 }).add('service-s1', 'MeansRecorded', '2024-01-05', {
      year: 2024,
      fteHundredths: 150,
    });
    for (const [i, person] of ['A', 'B', 'C'].entries())
      facts
        .admit(person, '2024-02-01')
        .add(`trajectory-${person}`, 'CaseAssigned', '2024-02-02', { serviceId: 's1', workerId: `w${Math.min(i, 1)}` });
    enrol(facts, 'A', 'o1')
      .add('trajectory-A', 'AttendanceRecorded', '2024-04-09', { offerId: 'o1', attended: true })
      .add('trajectory-A', 'AttendanceRecorded', '2024-04-16', { offerId: 'o1', attended: false })
      .add('trajectory-B', 'WaitingListJoined', '2024-03-01', { offerId: 'o1' })
      .add('trajectory-C', 'WaitingListJoined', '2024-03-01', { offerId: 'o1' })
      .add('trajectory-B', 'ReceptionContactHeld', '2024-04-01', { kind: 'SPS', serviceId: 's1' })
      .add('trajectory-B', 'ReceptionContactHeld', '2024-05-01', { kind: 'SPS', serviceId: 's1' });
    expect(await facts.figures(serviceLoad, APRIL)).toEqual([HEADER, '2024-04-30,s1,3,2,1.5,1.5,2,2,4,0,1,2,75']);
  });

  it('has no case that was given up or whose file is closed, and nobody who takes part or waits after custody', async () => {
    const facts = offer(new Facts(), 'o1', { capacity: 2 });
    enrol(facts.admit('A', '2024-02-01'), 'A', 'o1')
      .add('trajectory-A', 'CaseAssigned', '2024-02-02', { serviceId: 's1', workerId: 'w' })
      .add('trajectory-A', 'CaseUnassigned', '2024-03-02', { serviceId: 's1', workerId: 'w' })
      .release('A', '2024-04-01');
    facts.admit('B', '2024-02-01').add('trajectory-B', 'WaitingListJoined', '2024-03-01', { offerId: 'o1' }).release('B', '2024-04-02');
    facts
      .admit('C', '2024-02-01')
      .add('trajectory-C', 'CaseAssigned', '2024-02-02', { serviceId: 's1', workerId: 'w' })
      .release('C', '2024-03-01')
      .add('trajectory-C', 'TrajectoryClosed', '2024-04-03', { reason: 'RELEASED' });
    const [, march, april] = await facts.figures(serviceLoad, { from: '2024-03-31', to: '2024-04-30', every: 'month' });
    expect(march).toBe('2024-03-31,s1,1,1,1,,,0,2,0,1,1,100');
    expect(april).toBe('2024-04-30,s1,0,0,,,,0,2,0,0,0,0');
  });

  it('knows no demand per place where an offer has no limit, and counts no places of one that is suspended or over', async () => {
    const facts = offer(offer(offer(new Facts(), 'o1', {}), 'o2', { capacity: 5, to: '2024-04-29' }), 'o3', { capacity: 7 });
    facts.add('offer-o3', 'OfferSuspended', '2024-04-10', { cause: 'NO_ROOM', until: '2024-05-10' });
    expect((await facts.figures(serviceLoad, APRIL))[1]).toBe('2024-04-30,s1,0,0,,,,0,0,1,0,0,');
    expect((await facts.figures(serviceLoad, { from: '2024-05-11', to: '2024-05-11' }))[1]).toBe('2024-05-11,s1,0,0,,,,0,7,1,0,0,');
  });

  it('shows what is done in an offer that nobody published under a service that is not known', async () => {
    const facts = enrol(new Facts().admit('A', '2024-02-01'), 'A', 'never');
    expect((await facts.figures(serviceLoad, APRIL))[1]).toBe('2024-04-30,UNKNOWN,0,0,,,,0,0,0,1,0,');
  });

  it('has the case of who came back, although the file was closed before', async () => {
    const facts = new Facts()
      .stay('A', '2024-01-01', '2024-02-01')
      .add('trajectory-A', 'TrajectoryClosed', '2024-02-05', { reason: 'RELEASED' })
      .admit('A', '2024-03-01', { kind: 'RETURN' })
      .add('trajectory-A', 'CaseAssigned', '2024-03-02', { serviceId: 's1', workerId: 'w' });
    expect((await facts.figures(serviceLoad, APRIL))[1]).toBe('2024-04-30,s1,1,1,1,,,0,0,0,0,0,');
  });

  it('counts every kind of contact of the period, under the service that made it', async () => {
    const facts = offer(new Facts(), 'o1', { serviceId: 's2' }).admit('A', '2024-02-01');
    const stream = 'trajectory-A';
    enrol(facts, 'A', 'o1')
      .add(stream, 'ReceptionContactHeld', '2024-04-02', { kind: 'DIRECTOR' })
      .add(stream, 'SecondAppointmentHeld', '2024-04-03', { appointmentId: 'a', serviceId: 's1' })
      .add(stream, 'SupportStarted', '2024-04-04', { supportId: 's', track: 'WORK', serviceId: 's1' })
      .add(stream, 'CrisisInterventionRecorded', '2024-04-05', { serviceId: 's1' })
      .add(stream, 'AttendanceRecorded', '2024-04-06', { offerId: 'o1', attended: true })
      .release('A', '2024-04-20')
      .add(stream, 'AftercareStarted', '2024-04-25', { serviceId: 's1' });
    const contacts = (await facts.figures(serviceLoad, APRIL)).slice(1).map((line) => line.split(','));
    expect(contacts.map((cells) => [cells[1], cells[7]].join())).toEqual(['UNKNOWN,1', 's1,4', 's2,1']);
  });

  it('shows no demand per place from which a hidden count would follow', async () => {
    const facts = offer(new Facts(), 'o1', { capacity: 50 });
    for (let i = 0; i < 30; i += 1) enrol(facts.admit(`P${i}`, '2024-02-01'), `P${i}`, 'o1');
    for (const person of ['A', 'B'])
      facts.admit(person, '2024-02-01').add(`trajectory-${person}`, 'WaitingListJoined', '2024-03-01', { offerId: 'o1' });
    const [row] = await shown(facts, serviceLoad);
    expect([row!['places'], row!['enrolled'], row!['waiting'], row!['demandShare']]).toEqual([50, 30, undefined, undefined]);
  });
});
