import { Controller, Get, Param, Res } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Engine, type Pack, type PackQuery, packOf } from '#platform';
import { type Asking, Caller, Endpoint, type QueryOf, Values, momentText, position } from '#platform/http';
import { print } from '../answers.js';
import { packPage } from './pack.js';
import { PRINT_QUERY, sendPrint } from './sending.js';

const PACK_QUERY = {
  ...PRINT_QUERY,
  since: momentText('what figures are compared with, default the last meeting'),
  atLeast: position('a position that an append answered: waits up to 5 s until it is visible'),
};

export class ReadPack extends Query<Pack> {
  constructor(readonly query: PackQuery) {
    super();
  }
}

@QueryHandler(ReadPack)
export class ReadPackHandler implements IQueryHandler<ReadPack> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadPack): Promise<Pack> {
    return packOf(this.engine, query);
  }
}

/** The pack for a meeting of a body of consultation. */
@ApiTags('prints')
@Controller('v1/bodies')
export class PackController {
  constructor(
    private readonly engine: Engine,
    private readonly queries: QueryBus,
  ) {}

  @Get(':id/pack')
  @Endpoint({
    permits: 'read-counts',
    summary: 'What a body decides on: figures since its last meeting, and what is open; no names, nothing small',
    query: PACK_QUERY,
    answer: print('ConsultationPack'),
    answers: { 200: 'the pack, with `position` and `asOf`', 404: 'no such body' },
  })
  async pack(
    @Param('id') id: string,
    @Values() values: QueryOf<typeof PACK_QUERY>,
    @Caller() asking: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object | string> {
    const { since, atLeast } = values;
    const pack = await this.queries.execute(new ReadPack({ id, since, atLeast, actor: asking.actor }));
    return sendPrint({ engine: this.engine, asking, reply }, values, pack, packPage);
  }
}
