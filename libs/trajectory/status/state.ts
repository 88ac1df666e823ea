import {
  type EffectiveFact,
  type Item,
  type Items,
  type Lifecycle,
  type Source,
  evolveItems,
  itemsIn,
  noItems,
  sourceOf,
} from '#eventsourcing';
import type { APPEAL_STATE, LegalStatus, RESIDENCE, RESIDENCE_SOURCE, TITLE_STATE, TitleKind } from '#vocabulary';
import { type Custody, underTitle } from '../custody/state.js';
import { evolveBy } from '../payloads.js';

export type TitleState = keyof typeof TITLE_STATE;
export type AppealState = keyof typeof APPEAL_STATE;

/** On what grounds the person is held, and until when. */
export interface Status {
  readonly titles: Items<TitleState>;
  readonly appeals: Items<AppealState>;
  /** As last given. */
  readonly dates?: {
    readonly conditionalReleaseFrom?: string;
    readonly endOfSentence?: string;
    readonly givenBy: string;
    readonly recalculatedOn: string;
    readonly source: Source;
  };
  readonly residence?: {
    readonly category: keyof typeof RESIDENCE;
    readonly givenBy: keyof typeof RESIDENCE_SOURCE;
    readonly source: Source;
  };
}

export const titleLifecycle: Lifecycle<TitleState> = {
  key: 'titleId',
  opens: { CustodyTitleRecorded: ({ final }) => (final === true ? 'final' : 'open') },
  moves: {
    CustodyTitleFinal: { from: ['open'], to: 'final', rule: 'title-not-open' },
    CustodyTitleEnded: { from: ['open', 'final'], to: 'ended', rule: 'title-ended' },
  },
  rules: { exists: 'title-exists', beforeOpening: 'before-title' },
};

export const appealLifecycle: Lifecycle<AppealState> = {
  key: 'appealId',
  opens: { AppealLodged: 'lodged' },
  moves: { AppealDecided: { from: ['lodged'], to: 'decided', rule: 'appeal-decided' } },
  rules: { exists: 'appeal-exists', beforeOpening: 'before-appeal' },
};

export const initialStatus: Status = { titles: noItems, appeals: noItems };

const evolveData = evolveBy<Status>({
  SentenceDatesRecorded: (state, fact) => {
    const { source: givenBy, ...dates } = fact.data;
    return { ...state, dates: { ...dates, givenBy, source: sourceOf(fact) } };
  },
  ResidenceSituationRecorded: (state, fact) => {
    const { category, source: givenBy } = fact.data;
    return { ...state, residence: { category, givenBy, source: sourceOf(fact) } };
  },
});

export function evolveStatus(state: Status, fact: EffectiveFact): Status {
  const titles = evolveItems(titleLifecycle, state.titles, fact);
  const appeals = evolveItems(appealLifecycle, state.appeals, fact);
  const same = titles === state.titles && appeals === state.appeals;
  return evolveData(same ? state : { ...state, titles, appeals }, fact);
}

/** An open appeal against a title. */
export function appealAgainst({ appeals }: Status, titleId: unknown): Item<AppealState> | undefined {
  return itemsIn(appeals, 'lodged').find((appeal) => appeal.data['titleId'] === titleId);
}

const STATUS_OF: { readonly [K in TitleKind]: LegalStatus } = {
  ARREST_WARRANT: 'REMAND',
  CONVICTION: 'CONVICTED',
  INTERNMENT: 'INTERNED',
  REVOCATION: 'CONVICTED',
  SURRENDER: 'OTHER',
  OTHER: 'OTHER',
};
/** One main status per person (5-statistics, table 2). */
const PRIORITY: readonly LegalStatus[] = ['CONVICTED', 'INTERNED', 'REMAND', 'OTHER'];

/** The legal status by the titles that hold, else as it was reported. */
export interface MainStatus {
  readonly main?: LegalStatus;
  /** Titles of more than one kind of status hold. */
  readonly mixed: boolean;
  /** Whether the title behind it is final. Absent where no title was recorded. */
  readonly final?: boolean;
  readonly by: 'titles' | 'report';
}

/** Where titles were recorded the main status derives from the open ones; otherwise from what was reported of custody. */
export function mainStatus({ titles }: Status, custody: Custody): MainStatus {
  const holding = itemsIn(titles, 'open', 'final');
  if (holding.length === 0) {
    const main = underTitle(custody)?.legalStatus;
    return { ...(main === undefined ? {} : { main }), mixed: main === 'MIXED', by: 'report' };
  }
  const statusOf = (title: Item<TitleState>): LegalStatus => STATUS_OF[title.data['kind'] as TitleKind];
  const main = PRIORITY.find((status) => holding.some((title) => statusOf(title) === status));
  return {
    ...(main === undefined ? {} : { main }),
    mixed: new Set(holding.map(statusOf)).size > 1,
    final: holding.some((title) => statusOf(title) === main && title.state === 'final'),
    by: 'titles',
  };
}
