import { TRAJECTORY_PREFIX } from '#trajectory';
import { count, rateOn, shareOf, share, tally } from '../cases/columns.js';
import { WHERE_RULE } from '../cases/whereabouts.js';
import { AGE_RULE, POPULATION } from '../custody/dimensions.js';
import { CUSTODY_READS } from '../custody/source.js';
import { type Definition, type Figure, type Observation, type Period, type Reads, source } from '../definition.js';
import { type Duration, kaplanMeierMedian } from '../table/spread.js';
import { FOLLOW_UP, type NeedSubject, OUTCOMES, fateOf, observeNeeds } from './observe.js';

const READS: Reads = {
  ...CUSTODY_READS,
  NeedIdentified: ['needId', 'domain', 'subject'],
  NeedAnswered: ['needId'],
  NeedDeclaredUnmet: ['needId', 'cause'],
  NeedWithdrawn: ['needId'],
  NeedReopened: ['needId'],
};

function figures(members: readonly Observation[], { knownOn }: Period): readonly Figure[] {
  const fates = members.map((one) => ({ ...fateOf(one), from: one.from }));
  const outcomes = tally(fates.map(({ outcome }) => outcome));
  const followed = tally(fates.filter(({ from }) => from + FOLLOW_UP <= knownOn).map((fate) => fate.followed));
  const durations = members.map((one) => durationOf(one, knownOn));
  const rated = followed('met') + followed('waiting');
  return [
    members.length,
    ...OUTCOMES.map((outcome) => outcomes(outcome)),
    rated,
    followed('met'),
    followed('left'),
    share(followed('met'), rated),
    kaplanMeierMedian(durations),
  ];
}

function durationOf(one: Observation, knownOn: number): Duration {
  const { lasted } = fateOf(one);
  const days = lasted === 'goes-on' ? Math.max(0, knownOn - one.from) : one.amount;
  return { days, ended: lasted === 'until-answer' };
}

/** Table 12: what became of the needs that were identified in a period. */
export const needs: Definition<NeedSubject> = {
  name: 'needs',
  title: { nl: 'Noden', fr: 'Besoins', en: 'Needs' },
  inWords: {
    nl: 'Noden die in de periode vastgesteld werden, en wat er volgens de laatste kennis van werd: beantwoord, onbeantwoordbaar, ingetrokken, vrijgelaten of overgebracht zonder antwoord, of nog open.',
    fr: "Besoins identifiés pendant la période, et ce qu'il en est advenu d'après ce que l'on sait : rencontrés, non rencontrés, retirés, libérés ou transférés sans réponse, ou encore ouverts.",
    en: 'Needs identified in the period, and what became of them as far as is known: answered, unmet, withdrawn, released or transferred without an answer, or still open.',
  },
  counted: {
    nl: 'Noden, geen personen: iemand met drie noden telt drie keer. Ook noden van een naaste (`--by subject`).',
    fr: "Des besoins, non des personnes : qui en a trois compte trois fois. Aussi ceux d'un proche (`--by subject`).",
    en: 'Needs, not persons: somebody with three counts three times. Those of a relative too (`--by subject`).',
  },
  formula:
    'identified = answered + unmet + withdrawn + released + transferred + open; metRate = 100 × answered90 / followed90; medianDays: Kaplan-Meier (1958), the shortest t with S(t) ≤ 1/2',
  origin: ['Traject, table 12 of its statistics'],
  rules: [
    'A need is counted in the period in which it was identified, with the state in which it stands at the cut-off; one that was opened again is open.',
    'An open need whose person left custody since is released; else, whose person was moved to another prison since, transferred.',
    'followed90: identified 90 days or more before the cut-off and, on the 90th day, answered, unmet, or open with the person still there; answered90: of these, those that stood answered on the 90th day. left90: withdrawn by then, or open when the person had been released or transferred by then; they are in neither.',
    'medianDays: from identified to the first answer. What is not answered counts up to the day of withdrawal or release, where there is one, else up to the cut-off. What is identified while the person is in no prison that counts is left out.',
    WHERE_RULE,
    AGE_RULE,
  ],
  sources: [source(TRAJECTORY_PREFIX, READS, observeNeeds)],
  dimensions: [
    { name: 'domain', labels: { nl: 'domein', fr: 'domaine', en: 'domain' }, value: ({ domain }) => domain },
    { name: 'cause', labels: { nl: 'oorzaak', fr: 'cause', en: 'cause' }, value: ({ cause }) => cause },
    { name: 'subject', labels: { nl: 'wiens nood', fr: 'besoin de', en: 'whose need' }, value: ({ subject }) => subject },
    ...POPULATION,
  ],
  measures: [
    count('identified', 'vastgesteld', 'identifiés', 'identified'),
    count('answered', 'beantwoord', 'rencontrés', 'answered'),
    count('unmet', 'niet te beantwoorden', 'non rencontrés', 'unmet'),
    count('withdrawn', 'ingetrokken', 'retirés', 'withdrawn'),
    count('released', 'vrijgelaten zonder antwoord', 'libérés sans réponse', 'released without an answer'),
    count('transferred', 'overgebracht zonder antwoord', 'transférés sans réponse', 'transferred without an answer'),
    count('open', 'open', 'ouverts', 'open'),
    count('followed90', 'opgevolgd tot dag 90', "suivis jusqu'au 90e jour", 'followed up to day 90'),
    count('answered90', 'beantwoord op dag 90', 'rencontrés au 90e jour', 'answered on day 90'),
    count('left90', 'weg voor dag 90', 'partis avant le 90e jour', 'left before day 90'),
    shareOf(
      rateOn('followed90')('metRate', 'beantwoord binnen 90 dagen (%)', 'rencontrés dans les 90 jours (%)', 'answered within 90 days (%)'),
      'answered90',
    ),
    rateOn('identified')('medianDays', 'mediaan tot antwoord (dagen)', 'médiane avant réponse (jours)', 'median to the answer (days)'),
  ],
  flow: true,
  identity: [
    ['identified', ...OUTCOMES],
    ['identified', 'followed90', 'left90'],
  ],
  followsUp: true,
  measure: figures,
};
