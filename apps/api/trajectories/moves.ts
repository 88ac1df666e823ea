import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Malformed, type Offence, checkId } from '#eventsourcing';
import { Engine, type RefileAnswer, type RefileRequest, refileFacts } from '#platform';
import { type Asking, Caller, Endpoint } from '#platform/http';
import { type Answers, answer } from '../answers.js';
import { properties } from './requests.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const MOST = 100;

export class MoveFacts extends Command<{ readonly body: RefileAnswer; readonly repeated: boolean }> {
  constructor(readonly request: RefileRequest) {
    super();
  }
}

@CommandHandler(MoveFacts)
export class MoveFactsHandler implements ICommandHandler<MoveFacts> {
  constructor(private readonly engine: Engine) {}

  execute({ request }: MoveFacts): ReturnType<typeof refileFacts> {
    return refileFacts(this.engine, request);
  }
}

/** Facts that were filed on the wrong stay. */
@ApiTags('trajectories')
@Controller('v1/trajectories')
export class MovesController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/moves')
  @Endpoint({
    permits: 'append-fact',
    summary: 'Move facts to the stay that they are about: appended there, then annulled here as filed on the wrong person. Safe to repeat',
    answer: answer('Moved'),
    answers: { 200: 'it had been done: the same body', 201: 'moved', 422: 'refused by the rule that `code` names; nothing is annulled' },
  })
  @ApiBody({ schema: { $ref: '#/components/schemas/Moves' } })
  async move(
    @Param('id') id: string,
    @Body() body: unknown,
    @Caller() { actor, correlationId }: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answers['Moved']> {
    const request = { trajectoryId: checkId(id), ...moveRequest(body), actor, correlationId };
    const { body: moved, repeated } = await this.commands.execute(new MoveFacts(request));
    reply.status(repeated ? 200 : 201);
    return moved;
  }
}

/** @throws Malformed naming every offending property */
function moveRequest(body: unknown): Pick<RefileRequest, 'eventIds' | 'to'> {
  const offences: Offence[] = [];
  const { eventIds, to } = properties(body, ['eventIds', 'to'], '', offences);
  const ids = Array.isArray(eventIds) ? eventIds : [];
  if (ids.length === 0 || ids.length > MOST || !ids.every((one) => typeof one === 'string' && UUID.test(one)))
    offences.push({ path: 'eventIds', code: 'not-uuids', message: `must be 1 to ${MOST} ids of events of this stay` });
  else if (new Set(ids).size < ids.length) offences.push({ path: 'eventIds', code: 'twice', message: 'names an event twice' });
  if (offences.length > 0) throw new Malformed(offences);
  return { eventIds: (ids as string[]).map((one) => one.toLowerCase()), to: checkId(to, 'to') };
}
