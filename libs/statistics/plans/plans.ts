import { TRAJECTORY_PREFIX } from '#trajectory';
import { count, countOfPeriod, rateOn, shareOf, share, tally } from '../cases/columns.js';
import { AGE_RULE, POPULATION } from '../custody/dimensions.js';
import { CUSTODY_READS } from '../custody/source.js';
import { type Definition, type Figure, type Observation, type Reads, source } from '../definition.js';
import { SEVERAL_STAYS } from '../stock/stock.js';
import { type PlanSubject, choosePlans, observePlans } from './observe.js';

const READS: Reads = {
  ...CUSTODY_READS,
  CustodyTitleRecorded: ['titleId', 'kind', 'final'],
  CustodyTitleFinal: ['titleId'],
  CustodyTitleEnded: ['titleId'],
  DetentionPlanOpened: ['kind'],
  DetentionPlanRefused: ['kind'],
  DetentionPlanRefusalWithdrawn: ['kind'],
  PlanAgreementRecorded: ['kind', 'outcome'],
  PlanProtocolSigned: ['kind', 'signatory', 'planVersion'],
  PlanReviewed: ['kind'],
  PlanReviewScheduled: ['kind', 'dueOn'],
  PlanGoalSet: ['goalId', 'domain'],
  PlanGoalRevised: ['goalId', 'domain'],
  PlanGoalAchieved: ['goalId'],
  PlanGoalDropped: ['goalId'],
  PlanGoalReinstated: ['goalId'],
};

function figures(members: readonly Observation[]): readonly Figure[] {
  const parts = members.map(({ kind }) => kind.split('/'));
  const plans = parts.filter(([what]) => what === 'plan');
  const state = tally(plans.map(([, , name]) => name!));
  const agreement = tally(plans.filter(([, , name]) => name === 'open').map(([, , , name]) => name!));
  const signed = plans.filter((plan) => plan.at(-1) === 'signed').length;
  const event = tally(members.map(({ kind }) => kind));
  const without = state('none') + state('free');
  const [onTime, late, missing] = ['onTime', 'late', 'missing'].map((name) => event(`review/${name}`)) as [number, number, number];
  const reviews = onTime + late + missing;
  return [
    plans.length,
    state('open'),
    state('refused'),
    without,
    share(state('open'), state('open') + without),
    ...['AGREED', 'NOT_AGREED', 'COULD_NOT_ANSWER', 'NONE'].map((name) => agreement(name)),
    signed,
    reviews,
    onTime,
    late,
    missing,
    share(onTime, reviews),
    ...['set', 'achieved', 'dropped'].map((name) => event(`goal/${name}`)),
  ];
}

/** Table 18: who has a plan, what they say of it, and whether it is kept up. */
export const plans: Definition<PlanSubject> = {
  name: 'plans',
  title: { nl: 'Detentieplannen', fr: 'Plans de détention', en: 'Detention plans' },
  inWords: {
    nl: 'Op het einde van de datum, per soort plan: wie er een kan hebben, heeft, weigert of nog niet heeft, wat de persoon ervan zegt, en of het ondertekend is. In de periode: herzieningen op tijd, te laat of niet gehouden; doelen gesteld, bereikt en losgelaten.',
    fr: "À la fin de la date, par sorte de plan : qui peut en avoir un, en a un, le refuse ou n'en a pas encore, ce que la personne en dit, et s'il est signé. Pendant la période : révisions dans les délais, en retard ou pas tenues ; objectifs fixés, atteints et abandonnés.",
    en: 'At the end of the date, by kind of plan: who may have one, has one, refuses it or has none yet, what the person says of it, and whether it is signed. In the period: reviews in time, late or not held; goals set, achieved and dropped.',
  },
  counted: {
    nl: 'Personen in detentie; voor het individueel detentieplan enkel veroordeelden en geïnterneerden. Wie weigert telt niet als zonder plan. Een doel telt bij elk plan dat de persoon die dag heeft; zonder plan bij het hulpverleningsplan.',
    fr: "Personnes en détention ; pour le plan de détention individuel seulement condamnées et internées. Qui refuse ne compte pas comme sans plan. Un objectif compte sous chaque plan que la personne a ce jour-là ; sans plan, sous le plan d'aide.",
    en: 'Persons in custody; for the individual detention plan only those convicted or interned. Who refuses does not count as without a plan. A goal counts under each plan that the person has on that day; without any, under the aid plan.',
  },
  formula:
    'eligible = open + refused + without; openShare = 100 × open / (open + without); open = agreed + notAgreed + couldNotAnswer + notAsked; reviews = reviewsOnTime + reviewsLate + reviewsMissing',
  origin: ['Basic Act of 12 January 2005, arts 35-39 (individual detention plan)', 'Traject, table 18 of its statistics'],
  rules: [
    'May have an individual detention plan: whose main status, by the open titles where these are recorded, else as reported, is CONVICTED, INTERNED or MIXED.',
    'What the person said last of the plan that is open counts, whatever version it was said of; signed: both parties signed the same version of it.',
    'Limits of reviews are those of the dated settings, or the date that a person set. A plan that is refused, or whose person left before the limit ended, waits for no review.',
    'A review in time is counted on its day, one that is late or not held on the last day of its limit; that limit has passed from the day after. A date that is set when the limit has passed begins another one: the first stays not held.',
    'A goal is achieved or dropped on the day on which that happened, where it still stands; one taken up again is neither. Why a goal was dropped is known in words only, which no figure reads.',
    SEVERAL_STAYS,
    AGE_RULE,
  ],
  sources: [source(TRAJECTORY_PREFIX, READS, observePlans)],
  dimensions: [
    { name: 'planKind', labels: { nl: 'soort plan', fr: 'sorte de plan', en: 'kind of plan' }, value: ({ planKind }) => planKind },
    {
      name: 'domain',
      labels: { nl: 'domein van het doel', fr: "domaine de l'objectif", en: 'domain of the goal' },
      value: ({ domain }) => domain,
    },
    ...POPULATION,
  ],
  always: ['planKind'],
  measures: [
    count('eligible', 'kunnen een plan hebben', 'peuvent avoir un plan', 'may have a plan'),
    count('open', 'met plan', 'avec plan', 'with a plan'),
    count('refused', 'geweigerd', 'refusé', 'refused'),
    count('without', 'nog zonder plan', 'encore sans plan', 'without a plan yet'),
    shareOf(
      rateOn('eligible')('openShare', 'met plan, zonder weigeraars (%)', 'avec plan, hors refus (%)', 'with a plan, refusals left out (%)'),
      'open',
      'without',
    ),
    count('agreed', 'akkoord', "d'accord", 'agreed'),
    count('notAgreed', 'niet akkoord', "pas d'accord", 'not agreed'),
    count('couldNotAnswer', 'kon niet antwoorden', "n'a pas pu répondre", 'could not answer'),
    count('notAsked', 'niet gevraagd', 'pas demandé', 'not asked'),
    count('signed', 'door beiden ondertekend', 'signé par les deux', 'signed by both'),
    countOfPeriod('reviews', 'herzieningen', 'révisions', 'reviews'),
    countOfPeriod('reviewsOnTime', 'op tijd', 'dans les délais', 'on time'),
    countOfPeriod('reviewsLate', 'te laat', 'en retard', 'late'),
    countOfPeriod('reviewsMissing', 'niet gehouden', 'pas tenues', 'not held'),
    shareOf(rateOn('reviews')('reviewsOnTimeShare', 'op tijd (%)', 'dans les délais (%)', 'on time (%)'), 'reviewsOnTime'),
    countOfPeriod('goalsSet', 'doelen gesteld', 'objectifs fixés', 'goals set'),
    countOfPeriod('goalsAchieved', 'doelen bereikt', 'objectifs atteints', 'goals achieved'),
    countOfPeriod('goalsDropped', 'doelen losgelaten', 'objectifs abandonnés', 'goals dropped'),
  ],
  identity: [
    ['eligible', 'open', 'refused', 'without'],
    ['open', 'agreed', 'notAgreed', 'couldNotAnswer', 'notAsked'],
    ['reviews', 'reviewsOnTime', 'reviewsLate', 'reviewsMissing'],
  ],
  followsUp: true,
  choose: choosePlans,
  measure: figures,
};
