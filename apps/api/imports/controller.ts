import { Readable } from 'node:stream';
import { Body, Controller, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { linesOf } from '#platform';
import { type Asking, Caller, Endpoint, NDJSON, type QueryOf, Values, flag } from '#platform/http';
import { lines } from '../answers.js';
import { ImportFacts } from './import.js';

const IMPORT_QUERY = {
  dryRun: flag('true judges every line and stores nothing'),
  historical: flag('true takes `recordedAt` from each line; needs its own right'),
};

@ApiTags('imports')
@Controller('v1/imports')
export class ImportsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Endpoint({
    permits: 'import-facts',
    summary: 'Append facts line by line (NDJSON). Read the answer while you send: it begins before your request ends',
    query: IMPORT_QUERY,
    answer: lines('ImportResult'),
    answers: { 200: 'one line per fact, in order, then a line with the summary' },
  })
  @ApiBody({ schema: { $ref: '#/components/schemas/Fact' }, description: 'one fact per line, with its `trajectoryId`' })
  async import(
    @Body() body: Readable | undefined,
    @Values() values: QueryOf<typeof IMPORT_QUERY>,
    @Caller() { actor, correlationId }: Asking,
  ): Promise<StreamableFile> {
    const sent = linesOf(body ?? Readable.from([]));
    const results = await this.commands.execute(new ImportFacts(sent, { actor, correlationId, ...values }));
    return new StreamableFile(Readable.from(results, { objectMode: false }), { type: NDJSON });
  }
}
