import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  Engine,
  type FiguresQuery,
  type MembersAnswer,
  type MembersQuery,
  StatisticsDesk,
  type TableAnswer,
  cellMembers,
  tableFigures,
} from '#platform';

export class ReadFigures extends Query<TableAnswer> {
  constructor(readonly query: FiguresQuery) {
    super();
  }
}

@QueryHandler(ReadFigures)
export class ReadFiguresHandler implements IQueryHandler<ReadFigures> {
  constructor(
    private readonly engine: Engine,
    private readonly desk: StatisticsDesk,
  ) {}

  execute({ query }: ReadFigures): Promise<TableAnswer> {
    return tableFigures(this.engine, this.desk, query);
  }
}

export class ReadMembers extends Query<MembersAnswer> {
  constructor(readonly query: MembersQuery) {
    super();
  }
}

@QueryHandler(ReadMembers)
export class ReadMembersHandler implements IQueryHandler<ReadMembers> {
  constructor(
    private readonly engine: Engine,
    private readonly desk: StatisticsDesk,
  ) {}

  execute({ query }: ReadMembers): Promise<MembersAnswer> {
    return cellMembers(this.engine, this.desk, query);
  }
}

export const statisticsHandlers = [ReadFiguresHandler, ReadMembersHandler];

/** Lets the threads of figures go with the application. */
@Injectable()
export class DeskHost implements OnApplicationShutdown {
  constructor(private readonly desk: StatisticsDesk) {}

  onApplicationShutdown(): Promise<void> {
    return this.desk.close();
  }
}
