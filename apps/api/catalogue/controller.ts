import { Controller, Get } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type CatalogueAnswer, catalogueAnswer } from '#platform';
import { Endpoint } from '#platform/http';
import { answer } from '../answers.js';

export class ReadCatalogue extends Query<CatalogueAnswer> {}

@QueryHandler(ReadCatalogue)
export class ReadCatalogueHandler implements IQueryHandler<ReadCatalogue> {
  async execute(): Promise<CatalogueAnswer> {
    return catalogueAnswer();
  }
}

@ApiTags('catalogue')
@Controller('v1/catalogue')
export class CatalogueController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Endpoint({
    permits: 'read-catalogue',
    summary: 'Every event type: JSON Schema, visibility, compartments, labels, refusals, warnings',
    answer: answer('Catalogue'),
  })
  all(): Promise<CatalogueAnswer> {
    return this.queries.execute(new ReadCatalogue());
  }
}
