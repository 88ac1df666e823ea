import { balance } from './balance/balance.js';
import { releaseContinuity } from './continuity/releases.js';
import { transferContinuity } from './continuity/transfers.js';
import { days, meanPopulation } from './days/days.js';
import type { AnyDefinition } from './definition.js';
import { admissions } from './flows/admissions.js';
import { reach } from './reach/reach.js';
import { releases } from './flows/releases.js';
import { needs } from './needs/needs.js';
import { occupancy } from './occupancy/occupancy.js';
import { plans } from './plans/plans.js';
import { reception } from './reception/reception.js';
import { referrals } from './referrals/referrals.js';
import { returns } from './returns/returns.js';
import { serviceLoad } from './service-load/service-load.js';
import { status } from './status/status.js';
import { stayLengthIndicator } from './stay-length/indicator.js';
import { stayLengthObserved } from './stay-length/observed.js';
import { stock } from './stock/stock.js';
import { turnover } from './turnover/turnover.js';
import { waiting } from './waiting/waiting.js';

/** Every table of figures, in the order of the documentation. */
const ALL = [
  stock,
  status,
  admissions,
  releases,
  balance,
  days,
  meanPopulation,
  stayLengthIndicator,
  stayLengthObserved,
  turnover,
  reception,
  needs,
  waiting,
  returns,
  occupancy,
  plans,
  referrals,
  transferContinuity,
  releaseContinuity,
  reach,
  serviceLoad,
];

/** The tables by name. */
export const TABLES: { readonly [name: string]: AnyDefinition | undefined } = Object.fromEntries(
  ALL.map((definition) => [definition.name, definition as unknown as AnyDefinition]),
);
