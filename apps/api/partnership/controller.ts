import { Body, Controller, Get, Param, Post, Res, type Type } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBody, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Engine, type KindName, KIND_NAMES, Telemetry, kinds } from '#platform';
import { type Asking, Caller, Endpoint, type QueryOf, Values } from '#platform/http';
import { type Answers, answer } from '../answers.js';
import { appendAnswer } from '../trajectories/answer.js';
import { APPEND_ANSWERS, APPEND_HEADERS, EVENTS_QUERY, appendRequest } from '../trajectories/requests.js';
import { ReadStreamEvents } from './events.js';

/** The partnership's own streams: not stays, which have a controller of their own, nor publications, which nobody appends by hand. */
export const PARTNERSHIP_KINDS = KIND_NAMES.filter((name) => name !== 'trajectory' && name !== 'publication');

/** `POST` and `GET /v1/<kind>/{id}/events`: the same shape for every kind of stream. */
export const partnershipControllers: readonly Type[] = PARTNERSHIP_KINDS.map(controllerOf);

function controllerOf(name: KindName): Type {
  const { path } = kinds[name];

  @ApiTags(path)
  @Controller(`v1/${path}`)
  class StreamController {
    constructor(
      private readonly engine: Engine,
      private readonly commands: CommandBus,
      private readonly queries: QueryBus,
      private readonly telemetry: Telemetry,
    ) {}

    @Post(':id/events')
    @Endpoint({
      permits: 'append-fact',
      summary: `Append one fact to a ${name}, or several: all or none`,
      answer: answer('StreamAppended'),
      answers: APPEND_ANSWERS,
    })
    @ApiHeader(APPEND_HEADERS.ifMatch)
    @ApiHeader(APPEND_HEADERS.idempotencyKey)
    @ApiHeader(APPEND_HEADERS.prefer)
    @ApiBody({ schema: { oneOf: [{ $ref: factsOf(name) }, { type: 'array', items: { $ref: factsOf(name) } }] } })
    append(
      @Param('id') id: string,
      @Body() body: unknown,
      @Caller() asking: Asking,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<Answers['StreamAppended']> {
      return appendAnswer(
        { request: { ...appendRequest(id, body, asking, kinds[name].idProperty), kind: name }, asking, reply },
        { commands: this.commands, telemetry: this.telemetry },
      );
    }

    @Get(':id/events')
    @Endpoint({
      permits: 'read-partnership',
      summary: `The stream of a ${name}`,
      query: EVENTS_QUERY,
      answer: answer('StreamEvents'),
      answers: { 200: 'the answer, with `position` and `asOf`', 404: `no such ${name}` },
    })
    events(
      @Param('id') id: string,
      @Values() values: QueryOf<typeof EVENTS_QUERY>,
      @Caller() { actor }: Asking,
    ): Promise<Answers['StreamEvents']> {
      return this.queries.execute(new ReadStreamEvents({ ...values, kind: name, id, actor }));
    }
  }
  // OpenAPI calls its operations by the names of their classes
  Object.defineProperty(StreamController, 'name', { value: `${capital(name)}Controller` });
  return StreamController;
}

/** The schema of any fact of a kind. */
function factsOf(name: string): string {
  return `#/components/schemas/${capital(name)}Fact`;
}

function capital(name: string): string {
  return `${name[0]!.toUpperCase()}${name.slice(1)}`;
}
