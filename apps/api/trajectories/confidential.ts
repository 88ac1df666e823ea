import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Telemetry } from '#platform';
import { type Asking, Caller, Endpoint } from '#platform/http';
import { type Answers, answer } from '../answers.js';
import { appendAnswer } from './answer.js';
import { APPEND_ANSWERS, APPEND_HEADERS, appendRequest } from './requests.js';

/** What a service knows of a stay and nobody else may know of. Its own reads of the stay show it. */
@ApiTags('trajectories')
@Controller('v1/trajectories')
export class ConfidentialController {
  constructor(
    private readonly commands: CommandBus,
    private readonly telemetry: Telemetry,
  ) {}

  @Post(':id/confidential/events')
  @Endpoint({
    permits: 'append-confidential-fact',
    summary: 'Append facts that are your own service’s alone: no trace for anybody else. Revisions are those of its own stream',
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
    const request = { ...appendRequest(id, body, asking), confidential: true };
    return appendAnswer({ request, asking, reply }, { commands: this.commands, telemetry: this.telemetry });
  }
}
