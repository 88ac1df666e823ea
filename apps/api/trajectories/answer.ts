import type { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { AppendRequest, Appended, Telemetry } from '#platform';
import { type Asking, waitSecondsOf } from '#platform/http';
import { AppendFacts } from './append.js';

interface Appending {
  readonly request: AppendRequest;
  readonly asking: Asking;
  readonly reply: FastifyReply;
}

/** Appends facts and says so over HTTP, the id under the name that its kind of stream gives it: 201, 200 for a repetition, 202 when the read models need longer than was asked for. */
export async function appendAnswer<Body extends Appended>(
  { request, asking, reply }: Appending,
  { commands, telemetry }: { readonly commands: CommandBus; readonly telemetry: Telemetry },
): Promise<Body> {
  const begun = performance.now();
  const waitSeconds = waitSecondsOf(asking.headers);
  const answer = await commands.execute(new AppendFacts(request, waitSeconds));
  telemetry.appended((performance.now() - begun) / 1000);
  telemetry.dealt('post', answer.repeated ? 'repeated' : 'stored', request.facts.length);
  if (waitSeconds !== undefined) reply.header('preference-applied', `wait=${waitSeconds}`);
  reply.header('etag', `"${answer.body.revision}"`).status(answer.visible === false ? 202 : answer.repeated ? 200 : 201);
  return answer.body as Body;
}
