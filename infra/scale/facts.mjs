#!/usr/bin/env node
// Writes facts as NDJSON to standard output: `node infra/scale/facts.mjs 100000 > facts.ndjson`. Same number, same bytes.
// About thirty facts a stay, with names, external ids and spoken words in the clear: the import seals them, as in real use.
const EVENTS = Number(process.argv[2] ?? 100_000);
const EVENTS_PER_STAY = 30;
const DAY = 86_400_000;
const START = Date.UTC(2024, 0, 1, 6);
const DOMAINS = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9', 'D10'];
const WORDS = 'would like to learn to read before the next hearing and to see the children more often than now'.split(' ');

let state = 1;

/** mulberry32: a whole number from 0 to `below` - 1. */
function number(below) {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
}

function words(count) {
  return Array.from({ length: count }, () => WORDS[number(WORDS.length)]).join(' ');
}

function* stay(index) {
  const trajectoryId = `stay-${index}`;
  const personId = `person-${index}`;
  let at = START + number(600) * DAY + number(DAY);
  let prison = number(30);
  const fact = (type, data) => ({ trajectoryId, type, occurredAt: new Date(at).toISOString(), data });
  const prisonOf = (n) => `prison-${n + 1}`;
  yield fact('PersonRegistered', {
    personId,
    sex: number(20) === 0 ? 'F' : 'M',
    birthYear: 1950 + number(55),
    name: { family: words(1), given: words(1) },
    externalIds: [{ system: 'register', value: `register-${index}` }],
  });
  yield fact('DetaineeAdmitted', { personId, prisonId: prisonOf(prison), legalStatus: 'REMAND', kind: 'NEW' });
  for (let need = 0; ; need += 1) {
    at += number(5 * DAY);
    if (need % 7 === 3) {
      const to = (prison + 1 + number(28)) % 30;
      yield fact('TransferDeparted', { fromPrisonId: prisonOf(prison), toPrisonId: prisonOf(to), reason: 'POLICY' });
      at += DAY / 6;
      prison = to;
      yield fact('TransferArrived', { prisonId: prisonOf(to) });
    }
    if (need % 3 === 0) yield fact('ReceptionContactHeld', { kind: 'SPS', serviceId: 'service-1', steps: ['CONTACT'], language: 'nl' });
    const needId = `need-${need}`;
    yield fact('NeedIdentified', { needId, domain: DOMAINS[number(10)], askedBy: 'PERSON', urgency: 'NORMAL', words: words(20) });
    at += number(5 * DAY);
    yield fact('NeedAnswered', { needId, offerId: `offer-${number(400)}`, serviceId: 'service-2' });
  }
}

let lines = [];
for (let made = 0, index = 0; made < EVENTS; index += 1) {
  const facts = stay(index);
  for (let i = 0; i < EVENTS_PER_STAY && made < EVENTS; i += 1, made += 1) lines.push(JSON.stringify(facts.next().value));
  if (lines.length < 10_000 && made < EVENTS) continue;
  await new Promise((resolve) => process.stdout.write(`${lines.join('\n')}\n`, resolve));
  lines = [];
}
