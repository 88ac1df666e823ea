/** Where a rate comes from: a source of the domain notes, or nobody published it and it is assumed. */
type Sourced<Value> = readonly [Value, source: string];

const ASSUMED = 'assumed';
const FIELD = 'common knowledge of the field (SPACE I, Belgium), rounded; check before quoting';
const OLD = 'assumed: long before; the real houses are older';
const FOREST = 'press of November 2022: 126 people were moved at the closing of Forest, 44 of them on the last day';

/** When the houses opened and closed that do not stand for the whole of a simulation. */
const DATES = {
  oldHouses: ['2000-01-01', OLD],
  harenOpens: ['2022-09-30', 'press of September 2022: opened at the end of the month (domain notes, L8)'],
  berkendaelCloses: ['2022-11-23', 'press of November 2022: a week before Forest (domain notes, L8)'],
  forestCloses: ['2022-11-30', 'press of November 2022 (domain notes, L8); the day is assumed'],
  forestHouseOpens: ['2023-07-07', 'news.belgium.be (domain notes, L10)'],
  forestHouseCounts: ['2024-07-01', 'assumed: from then on its people count in the figures'],
} as const satisfies Record<string, Sourced<string>>;

/** How often something happens: a probability, or a mean in days where its name says so. */
const RATES = {
  // who
  secondLanguage: [0.5, ASSUMED],
  returns: [0.28, `${ASSUMED}; a return within some years is common`],
  identityCorrected: [0.03, ASSUMED],
  duplicates: [0.03, ASSUMED],
  duplicateConfirmed: [0.6, ASSUMED],
  // how facts come in
  plainDate: [0.1, ASSUMED],
  custodyLate: [0.08, ASSUMED],
  factLate: [0.12, ASSUMED],
  factCorrected: [0.04, ASSUMED],
  factAnnulled: [0.02, ASSUMED],
  // custody
  remandDays: [110, `${ASSUMED}; a few months is what is published for remand`],
  convictedDays: [330, ASSUMED],
  internedDays: [520, ASSUMED],
  otherDays: [35, ASSUMED],
  sentenced: [0.55, ASSUMED],
  internedAfterRemand: [0.07, ASSUMED],
  entersHaren: [0.55, 'assumed, after the places of Haren and Saint-Gilles'],
  transferred: [0.28, ASSUMED],
  transferredAgain: [0.25, ASSUMED],
  transferCancelled: [0.12, ASSUMED],
  forestLastDay: [44 / 126, FOREST],
  dies: [0.006, ASSUMED],
  escapesForGood: [0.003, ASSUMED],
  escapes: [0.012, ASSUMED],
  // court
  heardLate: [0.04, ASSUMED],
  secondAppointmentHeld: [0.72, ASSUMED],
  secondAppointmentLapsed: [0.16, ASSUMED],
  titleRecorded: [0.7, ASSUMED],
  appealed: [0.15, ASSUMED],
  modalityAsked: [0.6, ASSUMED],
  modalityGranted: [0.55, ASSUMED],
  modalityRevoked: [0.08, ASSUMED],
  backLate: [0.04, ASSUMED],
  notBack: [0.015, ASSUMED],
  courtDay: [0.35, ASSUMED],
  hospital: [0.06, ASSUMED],
  // reception
  talkForgotten: [0.06, ASSUMED],
  talkMissed: [0.1, ASSUMED],
  informed: [0.8, ASSUMED],
  interpreterAsked: [0.6, ASSUMED],
  interpreterFound: [0.7, ASSUMED],
  deadlineExtended: [0.06, ASSUMED],
  strikesPerYear: [3, 'assumed; strikes of prison staff are regular'],
  accessRefused: [0.25, ASSUMED],
  // help
  needWords: [0.35, ASSUMED],
  supportDoubled: [0.05, ASSUMED],
  waits: [0.5, ASSUMED],
  attends: [0.78, ASSUMED],
  certified: [0.3, ASSUMED],
  interrupted: [0.12, ASSUMED],
  referred: [0.55, ASSUMED],
  consentWithdrawn: [0.06, ASSUMED],
  crisis: [0.05, ASSUMED],
  planBegun: [0.45, ASSUMED],
  planRefused: [0.1, ASSUMED],
  relatives: [0.45, ASSUMED],
  rights: [0.5, ASSUMED],
  statement: [0.06, ASSUMED],
  certificate: [0.06, ASSUMED],
  caseAssigned: [0.6, ASSUMED],
  // over a transfer and a release
  handedOver: [0.75, ASSUMED],
  handoverAccepted: [0.85, ASSUMED],
  itemContinued: [0.6, ASSUMED],
  itemLost: [0.6, ASSUMED],
  prepared: [0.75, ASSUMED],
  housing: [0.6, ASSUMED],
  referencePerson: [0.65, ASSUMED],
  kit: [0.65, ASSUMED],
  aftercare: [0.3, ASSUMED],
  aftercareStarted: [0.7, ASSUMED],
  closed: [0.5, ASSUMED],
  // before custody, and before a course
  alternative: [0.2, ASSUMED],
  testPassed: [0.7, ASSUMED],
  languageBars: [0.5, ASSUMED],
  // places: how many the real houses have, and how full they are
  placesHaren: [1190, '1,144 or 1,190 places by source (domain notes, L8)'],
  placesSaintGilles: [850, 'press, rounded; check before quoting'],
  placesForest: [180, 'assumed, after the 126 people who were moved in November 2022'],
  placesBerkendael: [64, ASSUMED],
  placesForestHouse: [57, 'news.belgium.be of July 2023 (domain notes, L10)'],
  placesTransitionHouse: [17, ASSUMED],
  placesElsewhere: [300, ASSUMED],
  crowding: [1.12, FIELD],
  heldInBrussels: [0.85, 'as the transfers of this simulation have it'],
  wingClosed: [0.18, 'assumed: works in one wing'],
  // the partnership
  placesInOffers: [0.16, 'assumed: places of one offer for each person whom the prison has place for'],
  fteHundredths: [350, ASSUMED],
  meansGrow: [0.04, ASSUMED],
  subsidyPerFte: [78_000, ASSUMED],
  offerConfirmed: [0.4, ASSUMED],
  sessionCancelled: [0.12, ASSUMED],
  roomRefused: [0.12, ASSUMED],
  decisionDone: [0.6, ASSUMED],
  absentFromMeeting: [0.25, ASSUMED],
} as const satisfies Record<string, Sourced<number>>;

/** Shares of what can be the case; they need not add up to anything. */
const SHARES = {
  sex: [{ M: 940, F: 58, X: 2 }, FIELD],
  nationality: [{ BE: 55, EU: 14, OTHER: 31 }, FIELD],
  language: [
    { fr: 40, ar: 17, nl: 12, ro: 6, sq: 5, en: 5, es: 4, tr: 4, pl: 3, pt: 2, ru: 2 },
    'assumed, after the languages of Brussels',
  ],
  entry: [{ REMAND: 72, CONVICTED: 20, INTERNED: 3, OTHER: 5 }, FIELD],
  domain: [{ D1: 9, D2: 6, D3: 3, D4: 4, D5: 4, D6: 6, D7: 2, D8: 2, D9: 3, D10: 4 }, ASSUMED],
  releaseConvicted: [{ CONDITIONAL: 2, ELECTRONIC_MONITORING: 3, END_OF_TERM: 4, PROVISIONAL: 2, REMOVAL: 1 }, ASSUMED],
  releaseInterned: [{ PROBATION: 1 }, 'Act of 5 May 2014: release on probation first'],
  releaseOther: [{ REMOVAL: 2, OTHER: 1 }, ASSUMED],
  releaseRemand: [{ COURT: 1 }, ASSUMED],
  returnCause: [{ NEW_CHARGE: 6, REVOCATION: 3, UNKNOWN: 1 }, ASSUMED],
  needEnds: [{ support: 3, activity: 3, unmet: 2, withdrawn: 1, open: 2 }, ASSUMED],
  referralEnds: [{ completed: 40, accepted: 15, declined: 20, revoked: 8, open: 17 }, ASSUMED],
  goalEnds: [{ achieved: 45, dropped: 15, revised: 15, open: 25 }, ASSUMED],
  agreement: [{ AGREED: 80, NOT_AGREED: 12, COULD_NOT_ANSWER: 8 }, ASSUMED],
  harenUnit: [{ 'haren-a': 27, 'haren-b': 27, 'haren-c': 26, 'haren-medical': 8, 'haren-women': 12 }, ASSUMED],
  offerFate: [{ stays: 60, revised: 15, suspended: 10, expires: 8, withdrawn: 7 }, ASSUMED],
  waitEnds: [{ ALLOCATED: 60, WITHDRAWN: 10, MOVED: 8, waiting: 22 }, ASSUMED],
} as const satisfies Record<string, Sourced<Readonly<Record<string, number>>>>;

type Values<Table extends Record<string, Sourced<unknown>>> = { readonly [Name in keyof Table]: Table[Name][0] };

function valuesOf<Table extends Record<string, Sourced<unknown>>>(table: Table): Values<Table> {
  return Object.fromEntries(Object.entries(table).map(([name, [value]]) => [name, value])) as Values<Table>;
}

/** Dates as moments, for the code. */
export const dates: { readonly [Name in keyof typeof DATES]: number } = Object.fromEntries(
  Object.entries(DATES).map(([name, [date]]) => [name, Date.parse(`${date}T00:00:00Z`)]),
) as Record<keyof typeof DATES, number>;
/** The rates alone, for the code. */
export const rate = valuesOf(RATES);
/** The shares alone, for the code. */
export const shares = valuesOf(SHARES);

/** Every parameter with its value and where it comes from. */
export const simulationParameters: readonly { readonly name: string; readonly value: unknown; readonly source: string }[] = Object.entries({
  ...DATES,
  ...RATES,
  ...SHARES,
}).map(([name, [value, source]]) => ({ name, value, source }));
