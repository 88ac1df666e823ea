import { Command, CommandHandler, type ICommandHandler, type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Engine, type ProjectionRequest, listParked, listProjections, requestRebuild, requestRetry } from '#platform';
import type { Answers } from '../answers.js';

export class ListProjections extends Query<Answers['Projections']> {}

@QueryHandler(ListProjections)
export class ListProjectionsHandler implements IQueryHandler<ListProjections> {
  constructor(private readonly engine: Engine) {}

  async execute(): Promise<Answers['Projections']> {
    return { projections: await listProjections(this.engine) };
  }
}

export class ListParked extends Query<Answers['ParkedStreams']> {}

@QueryHandler(ListParked)
export class ListParkedHandler implements IQueryHandler<ListParked> {
  constructor(private readonly engine: Engine) {}

  async execute(): Promise<Answers['ParkedStreams']> {
    return { parked: await listParked(this.engine) };
  }
}

export class RebuildView extends Command<ProjectionRequest> {
  constructor(readonly view: string) {
    super();
  }
}

@CommandHandler(RebuildView)
export class RebuildViewHandler implements ICommandHandler<RebuildView> {
  constructor(private readonly engine: Engine) {}

  execute({ view }: RebuildView): Promise<ProjectionRequest> {
    return requestRebuild(this.engine, view);
  }
}

export class RetryParked extends Command<ProjectionRequest> {
  constructor(
    readonly view: string,
    readonly stream: string,
  ) {
    super();
  }
}

@CommandHandler(RetryParked)
export class RetryParkedHandler implements ICommandHandler<RetryParked> {
  constructor(private readonly engine: Engine) {}

  execute({ view, stream }: RetryParked): Promise<ProjectionRequest> {
    return requestRetry(this.engine, view, stream);
  }
}

export const projectionHandlers = [ListProjectionsHandler, ListParkedHandler, RebuildViewHandler, RetryParkedHandler];
