import { TRAJECTORY_PREFIX } from '#trajectory';
import { count, rateOn, shareOf, share, tally } from '../cases/columns.js';
import { WHERE_RULE } from '../cases/whereabouts.js';
import { AGE_RULE, POPULATION } from '../custody/dimensions.js';
import { CUSTODY_READS } from '../custody/source.js';
import { type Definition, type Figure, type Observation, type Period, type Reads, source } from '../definition.js';
import { quantileOf } from '../table/spread.js';
import { type ReceptionSubject, courseOf, observeReception } from './observe.js';

const MINUTES = 60;

const READS: Reads = {
  ...CUSTODY_READS,
  ReceptionContactHeld: ['kind', 'serviceId'],
  ReceptionContactMissed: ['kind', 'cause', 'serviceId'],
  ReceptionDeadlineSet: ['kind', 'serviceId', 'dueOn', 'rule'],
  ReceptionDeadlineExtended: ['kind', 'serviceId', 'dueOn', 'rule'],
  RegimeDisrupted: ['cause', 'until'],
  CouncilChamberHearingHeld: ['outcome'],
  SecondAppointmentScheduled: ['appointmentId', 'serviceId', 'dueOn'],
  SecondAppointmentHeld: ['appointmentId', 'serviceId'],
  SecondAppointmentLapsed: ['appointmentId', 'cause'],
};

function figures(members: readonly Observation[], { knownOn }: Period): readonly Figure[] {
  const courses = members.map((one) => ({ ...courseOf(one), one }));
  // the last day of a limit may go on at the cut-off: it has passed from the day after
  const outcome = tally(courses.map((course) => (hasPassed(course.one, knownOn) ? course.outcome : 'open')));
  const held = tally(courses.map((course) => course.held));
  const minutes = courses.filter((course) => course.held === 'timed').map(({ one }) => one.amount);
  const due = outcome('onTime') + outcome('late') + outcome('missing');
  const median = quantileOf(minutes, 0.5);
  return [
    members.length,
    due,
    ...['onTime', 'late', 'missing', 'learnedAfter', 'disrupted', 'releasedBefore', 'open', 'unlimited'].map((name) => outcome(name)),
    share(outcome('onTime'), due),
    held('timed'),
    held('dated'),
    median === null ? null : median / MINUTES,
  ];
}

function hasPassed(one: Observation, knownOn: number): boolean {
  const { outcome } = courseOf(one);
  return outcome === 'unlimited' || outcome === 'releasedBefore' || one.until <= knownOn;
}

/** Table 11: whether the talks of the first days, and the second appointment, were held in time. */
export const reception: Definition<ReceptionSubject> = {
  name: 'reception',
  title: { nl: 'Onthaal op tijd', fr: 'Accueil dans les délais', en: 'Reception in time' },
  inWords: {
    nl: 'Van de opsluitingen in de periode, per soort gesprek: hoeveel er voor het einde van de termijn een eerste gesprek hadden, erna, of niet, en na hoeveel uur. De tweede afspraak evenzo, vanaf de eerste zitting van de raadkamer.',
    fr: "Des écrous de la période, par sorte d'entretien : combien ont eu un premier entretien avant la fin du délai, après, ou pas, et après combien d'heures. Le second rendez-vous de même, à partir de la première chambre du conseil.",
    en: 'Of the admissions in the period, by kind of talk: how many had a first talk before the end of the limit, after it, or not, and after how many hours. The second appointment likewise, from the first hearing of the council chamber.',
  },
  counted: {
    nl: 'Opsluitingen (of zittingen), niet personen. Apart: vrijgelaten voor het einde van de termijn, vernomen na de termijn, termijn verschoven door een verstoord regime, termijn nog lopend, geen termijn.',
    fr: 'Des écrous (ou audiences), non des personnes. À part : libérés avant la fin du délai, écrous appris après le délai, délai reporté par une perturbation du régime, délai en cours, pas de délai.',
    en: 'Admissions (or hearings), not persons. Apart: released before the end of the limit, learned after it, limit put off by a disrupted regime, limit still running, no limit.',
  },
  formula:
    'starts = due + learnedAfter + disrupted + releasedBefore + open + unlimited; due = onTime + late + missing; onTimeShare = 100 × onTime / due',
  origin: ['Basic Act of 12 January 2005; limits as in the dated settings of the partnership', 'Traject, table 11 of its statistics'],
  rules: [
    'The limit is the one in force on the day of the admission (of the hearing), or the one that a person set last for all services; one that was set for a single service is left out.',
    'A limit that starts from a plain date ends with the last day on which it could; where only a date is known, a talk on the last day is in time.',
    'medianHours: of first talks whose time is known, as is that of the beginning (timed); dated: first talks of which one of the two is a plain date.',
    'A limit counts as passed from the day after its last; until then it is open, held or not.',
    'Several reasons to stand apart: released first, then learned after, then disrupted.',
    'releasedBefore: custody ended before the limit did, whether the talk had been held or not; if only those without a talk were left out, every early release would raise the share.',
    'disrupted: days without the usual regime lie within the limit, which they put off.',
    'cause: why the last attempt before the first talk failed; of a second appointment, why the last one before the first held lapsed.',
    WHERE_RULE,
    AGE_RULE,
  ],
  sources: [source(TRAJECTORY_PREFIX, READS, observeReception)],
  dimensions: [
    { name: 'kind', labels: { nl: 'soort gesprek', fr: "sorte d'entretien", en: 'kind of talk' }, value: ({ talk }) => talk },
    {
      name: 'cause',
      labels: { nl: 'oorzaak van de vertraging', fr: 'cause du retard', en: 'cause of delay' },
      value: ({ cause }) => cause,
    },
    ...POPULATION,
  ],
  always: ['kind'],
  measures: [
    count('starts', 'opsluitingen of zittingen', 'écrous ou audiences', 'admissions or hearings'),
    count('due', 'termijn verstreken', 'délai échu', 'limit passed'),
    count('onTime', 'op tijd', 'dans les délais', 'on time'),
    count('late', 'te laat', 'en retard', 'late'),
    count('missing', 'niet gehouden', 'pas tenu', 'not held'),
    count('learnedAfter', 'vernomen na de termijn', 'appris après le délai', 'learned after the limit'),
    count('disrupted', 'termijn verschoven', 'délai reporté', 'limit put off'),
    count('releasedBefore', 'vrij voor het einde', 'libérés avant la fin', 'released before the end'),
    count('open', 'termijn loopt', 'délai en cours', 'limit running'),
    count('unlimited', 'geen termijn', 'sans délai', 'no limit'),
    shareOf(rateOn('due')('onTimeShare', 'op tijd (%)', 'dans les délais (%)', 'on time (%)'), 'onTime'),
    count('timed', 'met uur', 'avec heure', 'with a time'),
    count('dated', 'enkel met datum', 'avec date seule', 'with a date only'),
    rateOn('timed')('medianHours', 'mediaan (uren)', 'médiane (heures)', 'median (hours)'),
  ],
  flow: true,
  identity: [
    ['starts', 'due', 'learnedAfter', 'disrupted', 'releasedBefore', 'open', 'unlimited'],
    ['due', 'onTime', 'late', 'missing'],
  ],
  followsUp: true,
  choose: (observations, { start }) => observations.filter(({ from }) => from >= start),
  measure: figures,
};
