import { Command, CommandHandler, type ICommandHandler, type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Engine, type ProjectionRequest, listParked, listProjections, requestRebuild, requestRetry } from '#platform';

export class ListProjections extends Query<object> {}

@QueryHandler(ListProjections)
export class ListProjectionsHandler implements IQueryHandler<ListProjections> {
  constructor(private readonly engine: Engine) {}

  async execute(): Promise<object> {
    return { projections: await listProjections(this.engine) };
  }
}

export class ListParked extends Query<object> {}

@QueryHandler(ListParked)
export class ListParkedHandler implements IQueryHandler<ListParked> {
  constructor(private readonly engine: Engine) {}

  async execute(): Promise<object> {
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
