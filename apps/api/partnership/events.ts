import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Engine, type StreamEventsQuery, streamEvents } from '#platform';
import type { Answers } from '../answers.js';

export class ReadStreamEvents extends Query<Answers['StreamEvents']> {
  constructor(readonly query: StreamEventsQuery) {
    super();
  }
}

@QueryHandler(ReadStreamEvents)
export class ReadStreamEventsHandler implements IQueryHandler<ReadStreamEvents> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadStreamEvents): Promise<Answers['StreamEvents']> {
    return streamEvents(this.engine, query);
  }
}
