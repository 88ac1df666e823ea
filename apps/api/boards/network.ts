import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Asking, Caller, Endpoint, type QueryOf, Values, id, position } from '#platform/http';
import { type Answers, answer } from '../answers.js';
import { ReadCoordinationBoard, ReadEquityBoard } from '../partnership/questions.js';

const EQUITY_QUERY = { atLeast: position('a position that an append answered: waits up to 5 s until it is visible') };
const BOARD_QUERY = { ...EQUITY_QUERY, prison: id('one prison; `OUTSIDE`: people who are in none now') };

/** Boards of the network of services: sums over stays, now. */
@ApiTags('boards')
@Controller('v1/boards')
export class NetworkBoardsController {
  constructor(private readonly queries: QueryBus) {}

  @Get('coordination')
  @Endpoint({
    permits: 'read-counts',
    summary: 'Where the network fails, and whose turn it is',
    query: BOARD_QUERY,
    answer: answer('Coordination'),
  })
  coordination(@Values() values: QueryOf<typeof BOARD_QUERY>, @Caller() { actor }: Asking): Promise<Answers['Coordination']> {
    return this.queries.execute(new ReadCoordinationBoard({ ...values, actor }));
  }

  @Get('equity')
  @Endpoint({
    permits: 'read-counts',
    summary: 'Who is reached and who is left out, by group',
    query: EQUITY_QUERY,
    answer: answer('Equity'),
  })
  equity(@Values() values: QueryOf<typeof EQUITY_QUERY>, @Caller() { actor }: Asking): Promise<Answers['Equity']> {
    return this.queries.execute(new ReadEquityBoard({ ...values, actor }));
  }
}
