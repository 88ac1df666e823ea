import type { FastifyReply } from 'fastify';
import { type Answer, PROBLEM_JSON } from './problem.js';

/** Sends a problem, also where no hook has set the headers of every answer. As text: Fastify would take an object for its own error. */
export function sendProblem(reply: FastifyReply, { problem, headers }: Answer): void {
  const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-correlation-id': problem.correlationId ?? '' };
  const answer = reply
    .code(problem.status)
    .headers({ ...always, ...headers })
    .type(PROBLEM_JSON)
    .serializer(String);
  void answer.send(JSON.stringify(problem));
}
