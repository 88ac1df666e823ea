import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  type BoardQuery,
  type BodiesAnswer,
  type BodyAnswer,
  type CoordinationBoard,
  type DirectoryQuery,
  Engine,
  type EquityBoard,
  type EquityQuery,
  type GapsAnswer,
  type LogAnswer,
  type OffersAnswer,
  type OffersQuery,
  type ServiceAnswer,
  type ServicesAnswer,
  bodiesAnswer,
  bodyAnswer,
  coordinationBoard,
  equityBoard,
  gapsAnswer,
  logAnswer,
  offersAnswer,
  serviceAnswer,
  servicesAnswer,
} from '#platform';

/** A question about the partnership: each of these classes is one question. */
abstract class PartnershipQuestion<Asked, Answer> extends Query<Answer> {
  constructor(readonly query: Asked) {
    super();
  }
}

type OneOf = DirectoryQuery & { readonly id: string };

export class ReadOffers extends PartnershipQuestion<OffersQuery, OffersAnswer> {}
export class ReadGaps extends PartnershipQuestion<OffersQuery, GapsAnswer> {}
export class ReadServices extends PartnershipQuestion<DirectoryQuery, ServicesAnswer> {}
export class ReadService extends PartnershipQuestion<OneOf, ServiceAnswer> {}
export class ReadBodies extends PartnershipQuestion<DirectoryQuery, BodiesAnswer> {}
export class ReadBody extends PartnershipQuestion<OneOf, BodyAnswer> {}
export class ReadPartnershipLog extends PartnershipQuestion<DirectoryQuery & { readonly year?: number }, LogAnswer> {}
export class ReadCoordinationBoard extends PartnershipQuestion<BoardQuery, CoordinationBoard> {}
export class ReadEquityBoard extends PartnershipQuestion<EquityQuery, EquityBoard> {}

@QueryHandler(ReadOffers)
export class ReadOffersHandler implements IQueryHandler<ReadOffers> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadOffers): Promise<OffersAnswer> {
    return offersAnswer(this.engine, query);
  }
}

@QueryHandler(ReadGaps)
export class ReadGapsHandler implements IQueryHandler<ReadGaps> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadGaps): Promise<GapsAnswer> {
    return gapsAnswer(this.engine, query);
  }
}

@QueryHandler(ReadServices)
export class ReadServicesHandler implements IQueryHandler<ReadServices> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadServices): Promise<ServicesAnswer> {
    return servicesAnswer(this.engine, query);
  }
}

@QueryHandler(ReadService)
export class ReadServiceHandler implements IQueryHandler<ReadService> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadService): Promise<ServiceAnswer> {
    return serviceAnswer(this.engine, query);
  }
}

@QueryHandler(ReadBodies)
export class ReadBodiesHandler implements IQueryHandler<ReadBodies> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadBodies): Promise<BodiesAnswer> {
    return bodiesAnswer(this.engine, query);
  }
}

@QueryHandler(ReadBody)
export class ReadBodyHandler implements IQueryHandler<ReadBody> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadBody): Promise<BodyAnswer> {
    return bodyAnswer(this.engine, query);
  }
}

@QueryHandler(ReadPartnershipLog)
export class ReadPartnershipLogHandler implements IQueryHandler<ReadPartnershipLog> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadPartnershipLog): Promise<LogAnswer> {
    return logAnswer(this.engine, query);
  }
}

@QueryHandler(ReadCoordinationBoard)
export class ReadCoordinationBoardHandler implements IQueryHandler<ReadCoordinationBoard> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadCoordinationBoard): Promise<CoordinationBoard> {
    return coordinationBoard(this.engine, query);
  }
}

@QueryHandler(ReadEquityBoard)
export class ReadEquityBoardHandler implements IQueryHandler<ReadEquityBoard> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadEquityBoard): Promise<EquityBoard> {
    return equityBoard(this.engine, query);
  }
}

export const partnershipHandlers = [
  ReadOffersHandler,
  ReadGapsHandler,
  ReadServicesHandler,
  ReadServiceHandler,
  ReadBodiesHandler,
  ReadBodyHandler,
  ReadPartnershipLogHandler,
  ReadCoordinationBoardHandler,
  ReadEquityBoardHandler,
];
