// The victim of the kill programme: an engine with its projector that appends as fast as it can until it is killed.
// It says on standard output, before and after each command, what it is about to do and what was acknowledged: these lines are
// written synchronously into a pipe, so that the parent has every line that left before the kill.
import { writeSync } from 'node:fs';
import { Projector, openEngine, readConfig } from '#platform';

const [data, seed, callers] = [process.argv[2], process.argv[3], Number(process.argv[4])];
const say = (line) => writeSync(1, `${line}\n`);
const engine = await openEngine(readConfig({ data })); // which stores: as the environment says
const projector = new Projector(engine);
projector.start();
say('open');

const actor = { userId: 'victim', role: 'LOCAL', relation: 'ASSIGNED' };
const ids = { kind: 'content' };

/** One stay: a batch of three facts, then one fact at a time, so that whole and partial writes would both show. */
async function live(trajectoryId) {
  const personId = `P-${trajectoryId}`;
  const reception = [
    { type: 'PersonRegistered', occurredAt: '2026-01-05', data: { personId, name: { family: 'Name', given: trajectoryId } } },
    { type: 'DetaineeAdmitted', occurredAt: '2026-01-05', data: { personId, prisonId: 'HAREN', legalStatus: 'REMAND', kind: 'NEW' } },
    {
      type: 'NeedIdentified',
      occurredAt: '2026-01-06',
      data: { needId: 'N1', domain: 'D2', askedBy: 'PERSON', words: `words of ${trajectoryId}` },
    },
  ];
  await send(trajectoryId, reception);
  for (let i = 0; i < 5; i += 1) {
    await send(trajectoryId, [
      { type: 'ReceptionContactHeld', occurredAt: `2026-01-${String(i + 7).padStart(2, '0')}`, data: { kind: 'SPS' } },
    ]);
  }
}

async function send(trajectoryId, facts) {
  const key = `${trajectoryId} ${facts.map((f) => `${f.type}@${f.occurredAt}`).join(',')}`;
  say(`send ${key}`);
  const outcome = await engine.append({ id: trajectoryId, facts, actor, ids });
  say(`ack ${key} ${outcome.events.map((e) => `${e.eventId}:${e.revision}`).join(',')}`);
}

await Promise.all(
  Array.from({ length: callers }, async (_, caller) => {
    for (let n = 0; ; n += 1) await live(`k${seed}-${caller}-${n}`);
  }),
);
