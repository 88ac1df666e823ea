import { Controller, Get, Res, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Engine, FROM_THE_START, type FeedQuery, Feeds } from '#platform';
import { type Asking, Caller, Endpoint, type QueryOf, Values, lastEventIdOf, position, typeList } from '#platform/http';
import { serverSent } from '../answers.js';
import { EVENT_STREAM, eventStream } from './event-stream.js';
import { OpenFeeds } from './open-feeds.js';

const FEED_QUERY = {
  types: typeList('only these event types, separated by commas'),
  after: position(
    `begin after this: the position of an append, the id of a frame, or \`${FROM_THE_START}\` for everything (default: what comes from now on)`,
  ),
};

@ApiTags('feed')
@Controller('v1/feed')
export class FeedController {
  constructor(
    private readonly engine: Engine,
    private readonly feeds: Feeds,
    private readonly open: OpenFeeds,
  ) {}

  /** No query object stands between: the answer has no end, so there is nothing to hand back. */
  @Get()
  @Endpoint({
    permits: 'read-feed',
    summary: 'Newly stored facts that the caller may see, as server-sent events in position order; at least once',
    query: FEED_QUERY,
    answer: serverSent('FeedFact'),
    answers: {
      200: 'events `fact`, and every 15 s an id alone that moves the place to resume from',
      410: '`after` or `Last-Event-ID` is of another store',
      429: 'too many feeds are open',
    },
  })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'the id of the last frame that was dealt with; it wins over `after`' })
  async feed(
    @Values() values: QueryOf<typeof FEED_QUERY>,
    @Caller() { actor, headers }: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    for (const type of values.types ?? []) this.engine.catalogue.get(type);
    const query: FeedQuery = { actor, types: values.types, after: lastEventIdOf(headers) ?? values.after };
    const after = await this.feeds.begin(query);
    const { stop, close } = this.open.add(actor);
    reply.raw.once('close', close);
    if (reply.raw.destroyed) close();
    reply.headers({ connection: 'close', 'x-accel-buffering': 'no' });
    return new StreamableFile(eventStream(this.feeds.read(query, after, { signal: stop.signal })), { type: EVENT_STREAM });
  }
}
