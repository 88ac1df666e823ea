import { Controller, Get } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  ARRIVAL_DAYS,
  DUE,
  Engine,
  type Listed,
  type PageQuery,
  SORTS,
  type WorkList,
  type WorkListQuery,
  receptionBoard,
  workList,
} from '#platform';
import { type Asking, Caller, Endpoint, type QueryOf, Values, code, cursorText, id, position, wholeNumber } from '#platform/http';
import type { ReceptionRow } from '#views';
import { LEGAL_STATUS, codesOf } from '#vocabulary';
import { answer } from '../answers.js';

const PAGE_QUERY = {
  prison: id('one prison'),
  limit: wholeNumber('how many rows at most, default 100', { min: 1, max: 1000 }),
  cursor: cursorText('the `cursor` of the page before; with the same other parameters'),
  atLeast: position('a position that an append answered: waits up to 5 s until it is visible'),
};
const WORK_QUERY = {
  ...PAGE_QUERY,
  status: code('one legal status', codesOf(LEGAL_STATUS)),
  service: id('your own service: only stays that it has something to do with, aftercare included; with `due`, a page may hold fewer rows'),
  due: code('when the first limit ends (`overdue`: it ended on an earlier day, `soon`: today or within three days)', DUE),
  sort: code('what comes first, default the limit that ends first', SORTS),
};

export class ReadWorkList extends Query<WorkList> {
  constructor(readonly query: WorkListQuery) {
    super();
  }
}

export class ReadReceptionBoard extends Query<Listed<ReceptionRow>> {
  constructor(readonly query: PageQuery) {
    super();
  }
}

@QueryHandler(ReadWorkList)
export class ReadWorkListHandler implements IQueryHandler<ReadWorkList> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadWorkList): Promise<WorkList> {
    return workList(this.engine, query);
  }
}

@QueryHandler(ReadReceptionBoard)
export class ReadReceptionBoardHandler implements IQueryHandler<ReadReceptionBoard> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadReceptionBoard): Promise<Listed<ReceptionRow>> {
    return receptionBoard(this.engine, query);
  }
}

export const listHandlers = [ReadWorkListHandler, ReadReceptionBoardHandler];

/** Lists with one row per stay, judged now. */
@ApiTags('boards')
@Controller('v1')
export class ListsController {
  constructor(private readonly queries: QueryBus) {}

  @Get('plans')
  @Endpoint({
    permits: 'read-lists',
    summary: 'The work list: one row per stay, with the counts',
    query: WORK_QUERY,
    answer: answer('WorkList'),
  })
  plans(@Values() values: QueryOf<typeof WORK_QUERY>, @Caller() { actor }: Asking): Promise<WorkList> {
    return this.queries.execute(new ReadWorkList({ ...values, actor }));
  }

  @Get('boards/reception')
  @Endpoint({
    permits: 'read-lists',
    summary: `One row per arrival of the last ${ARRIVAL_DAYS} days, with a cell per contact`,
    query: PAGE_QUERY,
    answer: answer('ReceptionBoard'),
  })
  reception(@Values() values: QueryOf<typeof PAGE_QUERY>, @Caller() { actor }: Asking): Promise<Listed<ReceptionRow>> {
    return this.queries.execute(new ReadReceptionBoard({ ...values, actor }));
  }
}
