import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBody, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Engine, Telemetry } from '#platform';
import { type Asking, Caller, Endpoint, type QueryOf, Values } from '#platform/http';
import { type Answers, answer } from '../answers.js';
import { appendAnswer } from './answer.js';
import {
  ReadEvents,
  ReadExplanation,
  ReadPlan,
  ReadReleasePlan,
  ReadStay,
  ReadTimeline,
  ReadTransferDossier,
  ResolveStay,
} from './reads.js';
import {
  APPEND_ANSWERS,
  APPEND_HEADERS,
  CUT_QUERY,
  EVENTS_QUERY,
  STAY_QUERY,
  appendRequest,
  resolveRequest,
  stayQuery,
} from './requests.js';

const READ = { 200: 'the answer, with `position` and `asOf`', 404: 'no such stay, or not yours to know of' };

@ApiTags('trajectories')
@Controller('v1/trajectories')
export class TrajectoriesController {
  constructor(
    private readonly engine: Engine,
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly telemetry: Telemetry,
  ) {}

  @Post(':id/events')
  @Endpoint({
    permits: 'append-fact',
    summary: 'Append one fact, or several: all or none',
    answer: answer('Appended'),
    answers: APPEND_ANSWERS,
  })
  @ApiHeader(APPEND_HEADERS.ifMatch)
  @ApiHeader(APPEND_HEADERS.idempotencyKey)
  @ApiHeader(APPEND_HEADERS.prefer)
  @ApiBody({ schema: { oneOf: [{ $ref: '#/components/schemas/Fact' }, { type: 'array', items: { $ref: '#/components/schemas/Fact' } }] } })
  append(
    @Param('id') id: string,
    @Body() body: unknown,
    @Caller() asking: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answers['Appended']> {
    return appendAnswer(
      { request: appendRequest(id, body, asking), asking, reply },
      { commands: this.commands, telemetry: this.telemetry },
    );
  }

  @Get(':id')
  @Endpoint({
    permits: 'read-stay',
    summary: 'State of the stay: person, status, prison, since, open items',
    query: STAY_QUERY,
    answer: answer('Stay'),
    answers: READ,
  })
  async stay(
    @Param('id') id: string,
    @Values() values: QueryOf<typeof STAY_QUERY>,
    @Caller() asking: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answers['Stay']> {
    const answer = await this.queries.execute(new ReadStay(stayQuery(this.engine, id, asking, values)));
    reply.header('etag', `"${answer.revision}"`);
    return answer;
  }

  @Get(':id/events')
  @Endpoint({
    permits: 'read-stay',
    summary: 'The stream, as the caller may see it',
    query: EVENTS_QUERY,
    answer: answer('Events'),
    answers: READ,
  })
  events(@Param('id') id: string, @Values() values: QueryOf<typeof EVENTS_QUERY>, @Caller() asking: Asking): Promise<Answers['Events']> {
    const { from, limit } = values;
    return this.queries.execute(new ReadEvents({ ...stayQuery(this.engine, id, asking, values), from, limit }));
  }

  @Get(':id/plan')
  @Endpoint({
    permits: 'read-stay',
    summary: 'The consolidated detention plan, at both cuts',
    query: CUT_QUERY,
    answer: answer('Plan'),
    answers: READ,
  })
  plan(@Param('id') id: string, @Values() values: QueryOf<typeof CUT_QUERY>, @Caller() asking: Asking): Promise<Answers['Plan']> {
    return this.queries.execute(new ReadPlan(stayQuery(this.engine, id, asking, values)));
  }

  @Get(':id/transfer-dossier')
  @Endpoint({
    permits: 'read-stay',
    summary: 'What must go on in the other prison, item by item',
    query: CUT_QUERY,
    answer: answer('TransferDossier'),
    answers: READ,
  })
  transferDossier(
    @Param('id') id: string,
    @Values() values: QueryOf<typeof CUT_QUERY>,
    @Caller() asking: Asking,
  ): Promise<Answers['TransferDossier']> {
    return this.queries.execute(new ReadTransferDossier(stayQuery(this.engine, id, asking, values)));
  }

  @Get(':id/release-plan')
  @Endpoint({
    permits: 'read-stay',
    summary: 'How ready a release is, and what stands in its way',
    query: CUT_QUERY,
    answer: answer('ReleasePlan'),
    answers: READ,
  })
  releasePlan(
    @Param('id') id: string,
    @Values() values: QueryOf<typeof CUT_QUERY>,
    @Caller() asking: Asking,
  ): Promise<Answers['ReleasePlan']> {
    return this.queries.execute(new ReadReleasePlan(stayQuery(this.engine, id, asking, values)));
  }

  @Get(':id/timeline')
  @Endpoint({
    permits: 'read-stay',
    summary: 'What happened, when, and when it was entered',
    query: CUT_QUERY,
    answer: answer('Timeline'),
    answers: READ,
  })
  timeline(@Param('id') id: string, @Values() values: QueryOf<typeof CUT_QUERY>, @Caller() asking: Asking): Promise<Answers['Timeline']> {
    return this.queries.execute(new ReadTimeline(stayQuery(this.engine, id, asking, values)));
  }

  @Get(':id/explain')
  @Endpoint({
    permits: 'read-stay',
    summary: 'Each field of the state with the fact that set it',
    query: CUT_QUERY,
    answer: answer('StayExplanation'),
    answers: READ,
  })
  explain(
    @Param('id') id: string,
    @Values() values: QueryOf<typeof CUT_QUERY>,
    @Caller() asking: Asking,
  ): Promise<Answers['StayExplanation']> {
    return this.queries.execute(new ReadExplanation(stayQuery(this.engine, id, asking, values)));
  }

  @Post('resolve')
  @HttpCode(200)
  @Endpoint({
    permits: 'resolve-person',
    summary: 'The stay of a person at a moment, by an id of another system',
    query: STAY_QUERY,
    answer: answer('Resolved'),
    answers: { 200: '`trajectoryId` is null when no stay, or more than one, holds the moment' },
  })
  @ApiBody({ schema: { $ref: '#/components/schemas/Resolve' } })
  resolve(@Body() body: unknown, @Values() values: QueryOf<typeof STAY_QUERY>, @Caller() { actor }: Asking): Promise<Answers['Resolved']> {
    return this.queries.execute(new ResolveStay({ ...resolveRequest(body), ...values, actor }));
  }
}
