import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Telemetry } from '../telemetry.js';
import { JsonLog } from '../telemetry-log.js';
import { HttpRefusal, problemOf } from './problem.js';
import type { TrajectRequest } from './request.js';
import { type RouteLine, methodsFor } from './routes.js';
import { sendProblem } from './send-problem.js';

/** Routes of the running application, filled while it starts. */
export class RouteList {
  readonly lines: RouteLine[] = [];
}

/** Every error of every request becomes a problem here. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly telemetry: Telemetry,
    private readonly log: JsonLog,
    private readonly routes: RouteList,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<TrajectRequest>(), http.getResponse<FastifyReply>()];
    const answer = problemOf(request.is404 ? this.noRoute(request) : error, request.id);
    const { problem } = answer;
    this.telemetry.refused(problem.code);
    if (problem.status >= 500) this.log.error('request-failed', error, { correlationId: request.id, status: problem.status });
    if (reply.raw.headersSent) return void reply.raw.destroy(); // cut off: an answer that ends well would look complete
    sendProblem(reply, answer);
  }

  /** 405 where another method would do, else 404. */
  private noRoute(request: TrajectRequest): HttpRefusal {
    const allowed = methodsFor(request.url.split('?', 1)[0] ?? '', this.routes.lines);
    if (allowed.length === 0) return new HttpRefusal(404, 'not-found', 'there is no such thing');
    return new HttpRefusal(405, 'method-not-allowed', 'this resource does not know that method', {
      headers: { allow: allowed.join(', ') },
    });
  }
}
