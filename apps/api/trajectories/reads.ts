import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  Engine,
  type EventsQuery,
  type ResolveQuery,
  type StayAnswer,
  type StayQuery,
  eventsOf,
  explanationAnswer,
  planOf,
  releasePlanOf,
  resolveStay,
  stayAnswer,
  timelineOf,
  transferDossierOf,
} from '#platform';

/** A question about one stay: each of these classes is one question. */
abstract class StayQuestion<Asked extends StayQuery = StayQuery, Answer = object> extends Query<Answer> {
  constructor(readonly query: Asked) {
    super();
  }
}

export class ReadStay extends StayQuestion<StayQuery, StayAnswer> {}
export class ReadEvents extends StayQuestion<EventsQuery> {}
export class ReadPlan extends StayQuestion {}
export class ReadTransferDossier extends StayQuestion {}
export class ReadReleasePlan extends StayQuestion {}
export class ReadTimeline extends StayQuestion {}
export class ReadExplanation extends StayQuestion {}

export class ResolveStay extends Query<object> {
  constructor(readonly query: ResolveQuery) {
    super();
  }
}

@QueryHandler(ReadStay)
export class ReadStayHandler implements IQueryHandler<ReadStay> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadStay): Promise<StayAnswer> {
    return stayAnswer(this.engine, query);
  }
}

@QueryHandler(ReadEvents)
export class ReadEventsHandler implements IQueryHandler<ReadEvents> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadEvents): Promise<object> {
    return eventsOf(this.engine, query);
  }
}

@QueryHandler(ReadPlan)
export class ReadPlanHandler implements IQueryHandler<ReadPlan> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadPlan): Promise<object> {
    return planOf(this.engine, query);
  }
}

@QueryHandler(ReadTransferDossier)
export class ReadTransferDossierHandler implements IQueryHandler<ReadTransferDossier> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadTransferDossier): Promise<object> {
    return transferDossierOf(this.engine, query);
  }
}

@QueryHandler(ReadReleasePlan)
export class ReadReleasePlanHandler implements IQueryHandler<ReadReleasePlan> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadReleasePlan): Promise<object> {
    return releasePlanOf(this.engine, query);
  }
}

@QueryHandler(ReadTimeline)
export class ReadTimelineHandler implements IQueryHandler<ReadTimeline> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadTimeline): Promise<object> {
    return timelineOf(this.engine, query);
  }
}

@QueryHandler(ReadExplanation)
export class ReadExplanationHandler implements IQueryHandler<ReadExplanation> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadExplanation): Promise<object> {
    return explanationAnswer(this.engine, query);
  }
}

@QueryHandler(ResolveStay)
export class ResolveStayHandler implements IQueryHandler<ResolveStay> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ResolveStay): Promise<object> {
    return resolveStay(this.engine, query);
  }
}

export const readHandlers = [
  ReadStayHandler,
  ReadEventsHandler,
  ReadPlanHandler,
  ReadTransferDossierHandler,
  ReadReleasePlanHandler,
  ReadTimelineHandler,
  ReadExplanationHandler,
  ResolveStayHandler,
];
