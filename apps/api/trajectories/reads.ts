import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  Engine,
  type EventsQuery,
  type ResolveQuery,
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
import type { Answers } from '../answers.js';

/** A question about one stay: each of these classes is one question. */
abstract class StayQuestion<Name extends keyof Answers, Asked extends StayQuery = StayQuery> extends Query<Answers[Name]> {
  constructor(readonly query: Asked) {
    super();
  }
}

export class ReadStay extends StayQuestion<'Stay'> {}
export class ReadEvents extends StayQuestion<'Events', EventsQuery> {}
export class ReadPlan extends StayQuestion<'Plan'> {}
export class ReadTransferDossier extends StayQuestion<'TransferDossier'> {}
export class ReadReleasePlan extends StayQuestion<'ReleasePlan'> {}
export class ReadTimeline extends StayQuestion<'Timeline'> {}
export class ReadExplanation extends StayQuestion<'StayExplanation'> {}

export class ResolveStay extends Query<Answers['Resolved']> {
  constructor(readonly query: ResolveQuery) {
    super();
  }
}

@QueryHandler(ReadStay)
export class ReadStayHandler implements IQueryHandler<ReadStay> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadStay): Promise<Answers['Stay']> {
    return stayAnswer(this.engine, query);
  }
}

@QueryHandler(ReadEvents)
export class ReadEventsHandler implements IQueryHandler<ReadEvents> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadEvents): Promise<Answers['Events']> {
    return eventsOf(this.engine, query);
  }
}

@QueryHandler(ReadPlan)
export class ReadPlanHandler implements IQueryHandler<ReadPlan> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadPlan): Promise<Answers['Plan']> {
    return planOf(this.engine, query);
  }
}

@QueryHandler(ReadTransferDossier)
export class ReadTransferDossierHandler implements IQueryHandler<ReadTransferDossier> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadTransferDossier): Promise<Answers['TransferDossier']> {
    return transferDossierOf(this.engine, query);
  }
}

@QueryHandler(ReadReleasePlan)
export class ReadReleasePlanHandler implements IQueryHandler<ReadReleasePlan> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadReleasePlan): Promise<Answers['ReleasePlan']> {
    return releasePlanOf(this.engine, query);
  }
}

@QueryHandler(ReadTimeline)
export class ReadTimelineHandler implements IQueryHandler<ReadTimeline> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadTimeline): Promise<Answers['Timeline']> {
    return timelineOf(this.engine, query);
  }
}

@QueryHandler(ReadExplanation)
export class ReadExplanationHandler implements IQueryHandler<ReadExplanation> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadExplanation): Promise<Answers['StayExplanation']> {
    return explanationAnswer(this.engine, query);
  }
}

@QueryHandler(ResolveStay)
export class ResolveStayHandler implements IQueryHandler<ResolveStay> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ResolveStay): Promise<Answers['Resolved']> {
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
