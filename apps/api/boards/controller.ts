import { Controller, Get } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Engine, type OccupancyAnswer, type OccupancyQuery, occupancyBoard } from '#platform';
import { type Asking, Caller, Endpoint, type QueryOf, Values, id, position } from '#platform/http';
import { answer } from '../answers.js';

const OCCUPANCY_QUERY = {
  prison: id('one prison'),
  atLeast: position('a position that an append answered: waits up to 5 s until it is visible'),
};

export class ReadOccupancy extends Query<OccupancyAnswer> {
  constructor(readonly query: OccupancyQuery) {
    super();
  }
}

@QueryHandler(ReadOccupancy)
export class ReadOccupancyHandler implements IQueryHandler<ReadOccupancy> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadOccupancy): Promise<OccupancyAnswer> {
    return occupancyBoard(this.engine, query);
  }
}

@ApiTags('boards')
@Controller('v1/boards')
export class BoardsController {
  constructor(private readonly queries: QueryBus) {}

  @Get('occupancy')
  @Endpoint({
    permits: 'read-statistics',
    summary: 'How many are held now, by prison and legal status',
    query: OCCUPANCY_QUERY,
    answer: answer('Occupancy'),
  })
  occupancy(@Values() values: QueryOf<typeof OCCUPANCY_QUERY>, @Caller() { actor }: Asking): Promise<OccupancyAnswer> {
    return this.queries.execute(new ReadOccupancy({ ...values, actor }));
  }
}
