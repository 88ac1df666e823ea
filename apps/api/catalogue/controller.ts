import { Controller, Get } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { catalogueAnswer } from '#platform';
import { Endpoint } from '#platform/http';

export class ReadCatalogue extends Query<object> {}

@QueryHandler(ReadCatalogue)
export class ReadCatalogueHandler implements IQueryHandler<ReadCatalogue> {
  async execute(): Promise<object> {
    return catalogueAnswer();
  }
}

@ApiTags('catalogue')
@Controller('v1/catalogue')
export class CatalogueController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Endpoint({ permits: 'read-catalogue', summary: 'Every event type: JSON Schema, visibility, compartments, labels, refusals, warnings' })
  all(): Promise<object> {
    return this.queries.execute(new ReadCatalogue());
  }
}
