import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { ProjectionRequest } from '#platform';
import { Endpoint } from '#platform/http';
import { type Answers, answer } from '../answers.js';
import { ListParked, ListProjections, RebuildView, RetryParked } from './messages.js';

const ACCEPTED = { 202: 'the projector will do it; `GET /v1/projections` tells how it went' };

@ApiTags('projections')
@Controller('v1/projections')
export class ProjectionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Endpoint({ permits: 'operate', summary: 'Every view: position, lag, rate, time left, parked streams', answer: answer('Projections') })
  all(): Promise<Answers['Projections']> {
    return this.queries.execute(new ListProjections());
  }

  @Get('parked')
  @Endpoint({ permits: 'operate', summary: 'Streams that a view could not fold, with the reason', answer: answer('ParkedStreams') })
  parked(): Promise<Answers['ParkedStreams']> {
    return this.queries.execute(new ListParked());
  }

  @Post(':name/rebuild')
  @HttpCode(202)
  @Endpoint({
    permits: 'operate',
    summary: 'Build a view anew beside the present one',
    answer: answer('ProjectionRequest'),
    answers: ACCEPTED,
  })
  rebuild(@Param('name') name: string): Promise<ProjectionRequest> {
    return this.commands.execute(new RebuildView(name));
  }

  @Post('parked/:view/:stream/retry')
  @HttpCode(202)
  @Endpoint({
    permits: 'operate',
    summary: 'Fold a parked stream again, after a fix',
    answer: answer('ProjectionRequest'),
    answers: ACCEPTED,
  })
  retry(@Param('view') view: string, @Param('stream') stream: string): Promise<ProjectionRequest> {
    return this.commands.execute(new RetryParked(view, stream));
  }
}
