import { Controller, Get } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Engine, OUTCOMES, type SubmissionList, type SubmissionsQuery, submissionsOf } from '#platform';
import { type Asking, Caller, Endpoint, type QueryOf, Values, code, cursorText, momentText, wholeNumber } from '#platform/http';
import { answer } from '../answers.js';

const QUERY = {
  from: momentText('what was recorded from then on'),
  outcome: code('what became of them: the last two by another service', OUTCOMES),
  limit: wholeNumber('how many at most, default 100', { min: 1, max: 1000 }),
  cursor: cursorText('the `cursor` of the page before; with the same other parameters'),
};

export class ReadSubmissions extends Query<SubmissionList> {
  constructor(readonly query: SubmissionsQuery) {
    super();
  }
}

@QueryHandler(ReadSubmissions)
export class ReadSubmissionsHandler implements IQueryHandler<ReadSubmissions> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadSubmissions): Promise<SubmissionList> {
    return submissionsOf(this.engine, query);
  }
}

/** What became of the facts that a service sent. */
@ApiTags('submissions')
@Controller('v1/submissions')
export class SubmissionsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Endpoint({
    permits: 'read-submissions',
    summary: "Your own service's facts that were refused, stored with a warning, or annulled or corrected by others",
    query: QUERY,
    answer: answer('Submissions'),
    answers: { 200: 'the oldest first, without their data' },
  })
  list(@Values() values: QueryOf<typeof QUERY>, @Caller() { actor }: Asking): Promise<SubmissionList> {
    return this.queries.execute(new ReadSubmissions({ ...values, actor }));
  }
}
