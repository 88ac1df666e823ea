import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Engine, type StreamEventsQuery, streamEvents } from '#platform';

export class ReadStreamEvents extends Query<object> {
  constructor(readonly query: StreamEventsQuery) {
    super();
  }
}

@QueryHandler(ReadStreamEvents)
export class ReadStreamEventsHandler implements IQueryHandler<ReadStreamEvents> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadStreamEvents): Promise<object> {
    return streamEvents(this.engine, query);
  }
}
