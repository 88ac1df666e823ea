import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Engine, Telemetry, figuresOf } from '#platform';
import { Endpoint } from '#platform/http';
import { type Answers, TEXT, answer } from '../answers.js';
import { type Readiness, readiness } from './readiness.js';

@ApiTags('operations')
@Controller()
export class HealthController {
  constructor(
    private readonly engine: Engine,
    private readonly telemetry: Telemetry,
  ) {}

  @Get('health/live')
  @Endpoint({ permits: 'anyone', summary: 'The process answers', answer: answer('Liveness') })
  live(): Answers['Liveness'] {
    return { status: 'live' };
  }

  @Get('health/ready')
  @Endpoint({
    permits: 'anyone',
    summary: 'Every view is built, so that reads answer',
    answer: answer('Readiness'),
    answers: { 503: 'not yet; `views` tells how far each is' },
  })
  ready(): Promise<Readiness> {
    return readiness(this.engine);
  }

  @Get('metrics')
  @Endpoint({ permits: 'anyone', summary: 'Figures for Prometheus: counts and durations, no ids', answer: TEXT })
  async metrics(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    reply.type(this.telemetry.contentType);
    return figuresOf(this.engine, this.telemetry);
  }
}
