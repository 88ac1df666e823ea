import { Controller, Get, Param } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { checkId } from '#eventsourcing';
import { Engine, type PersonOverview, type PersonQuery, personOverview, readCut } from '#platform';
import { type Asking, Caller, Endpoint, type QueryOf, Values } from '#platform/http';
import { answer } from '../answers.js';
import { CUT_QUERY } from './requests.js';

export class ReadPerson extends Query<PersonOverview> {
  constructor(readonly query: PersonQuery) {
    super();
  }
}

@QueryHandler(ReadPerson)
export class ReadPersonHandler implements IQueryHandler<ReadPerson> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadPerson): Promise<PersonOverview> {
    return personOverview(this.engine, query);
  }
}

@ApiTags('persons')
@Controller('v1/persons')
export class PersonsController {
  constructor(
    private readonly engine: Engine,
    private readonly queries: QueryBus,
  ) {}

  @Get(':id/trajectories')
  @Endpoint({
    permits: 'read-stay',
    summary: 'All stays of a person in order, with what was begun in each',
    query: CUT_QUERY,
    answer: answer('PersonStays'),
    answers: { 200: 'the answer, with `position` and `asOf`', 404: 'no such person, or not yours to know of' },
  })
  trajectories(@Param('id') id: string, @Values() values: QueryOf<typeof CUT_QUERY>, @Caller() { actor }: Asking): Promise<PersonOverview> {
    const { validAt, knownAt, atLeast } = values;
    return this.queries.execute(new ReadPerson({ personId: checkId(id), actor, atLeast, cut: readCut(this.engine, validAt, knownAt) }));
  }
}
