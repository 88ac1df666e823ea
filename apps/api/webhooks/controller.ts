import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { LetterPage, ShownLetter, ShownWebhook } from '#platform';
import { type Asking, Caller, Endpoint, type QueryOf, Values, cursorText, wholeNumber } from '#platform/http';
import { answer } from '../answers.js';
import { AddWebhook, EnableWebhook, ListDeadLetters, ListWebhooks, ReadWebhook, RemoveWebhook, ResendMessage } from './messages.js';
import { idOf, subscriptionOf } from './requests.js';

const LETTERS_QUERY = {
  limit: wholeNumber('how many at most', { min: 1, max: 1000 }),
  cursor: cursorText('the `cursor` of the page before'),
};
const ONE = { 404: 'no such webhook, or not yours' };
const BODY = {
  type: 'object',
  required: ['url'],
  additionalProperties: false,
  properties: {
    url: { type: 'string', format: 'uri', description: 'https, on a public address' },
    types: { type: 'array', items: { type: 'string' }, description: 'only these event types; empty or absent: all' },
  },
};

@ApiTags('webhooks')
@Controller('v1/webhooks')
export class WebhooksController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @Endpoint({
    permits: 'manage-webhooks',
    summary: 'Be told of new facts at an address of yours, signed (Standard Webhooks): ids and types only',
    answer: answer('WebhookAdded'),
    answers: { 201: 'with the `secret`, which is shown this once', 400: 'the address may not be sent to' },
  })
  @ApiBody({ schema: BODY })
  add(@Body() body: unknown, @Caller() { actor }: Asking): Promise<ShownWebhook & { readonly secret: string }> {
    return this.commands.execute(new AddWebhook(actor, subscriptionOf(body)));
  }

  @Get()
  @Endpoint({ permits: 'manage-webhooks', summary: 'The webhooks of your service', answer: answer('Webhooks') })
  async list(@Caller() { actor }: Asking): Promise<{ readonly webhooks: readonly ShownWebhook[] }> {
    return { webhooks: await this.queries.execute(new ListWebhooks(actor)) };
  }

  @Get(':id')
  @Endpoint({ permits: 'manage-webhooks', summary: 'One webhook, and how its receiver is doing', answer: answer('Webhook'), answers: ONE })
  get(@Param('id') id: string, @Caller() { actor }: Asking): Promise<ShownWebhook> {
    return this.queries.execute(new ReadWebhook(actor, idOf(id)));
  }

  @Delete(':id')
  @HttpCode(204)
  @Endpoint({ permits: 'manage-webhooks', summary: 'Be told no more', answers: { 204: 'deleted', ...ONE } })
  remove(@Param('id') id: string, @Caller() { actor }: Asking): Promise<void> {
    return this.commands.execute(new RemoveWebhook(actor, idOf(id)));
  }

  @Post(':id/enable')
  @HttpCode(200)
  @Endpoint({
    permits: 'manage-webhooks',
    summary: 'Go on where a disabled webhook stopped, and try at once',
    answer: answer('Webhook'),
    answers: ONE,
  })
  enable(@Param('id') id: string, @Caller() { actor }: Asking): Promise<ShownWebhook> {
    return this.commands.execute(new EnableWebhook(actor, idOf(id)));
  }

  @Get(':id/dead-letters')
  @Endpoint({
    permits: 'manage-webhooks',
    summary: 'Messages that no try could deliver',
    query: LETTERS_QUERY,
    answer: answer('DeadLetters'),
    answers: ONE,
  })
  deadLetters(
    @Param('id') id: string,
    @Values() { limit, cursor }: QueryOf<typeof LETTERS_QUERY>,
    @Caller() { actor }: Asking,
  ): Promise<LetterPage> {
    return this.queries.execute(new ListDeadLetters(actor, idOf(id), { limit, after: cursor }));
  }

  @Post(':id/dead-letters/:messageId/resend')
  @HttpCode(202)
  @Endpoint({
    permits: 'manage-webhooks',
    summary: 'Try once more to deliver such a message',
    answer: answer('DeadLetter'),
    answers: { 202: 'it is tried at once; when it is taken it leaves the list', ...ONE },
  })
  resend(@Param('id') id: string, @Param('messageId') messageId: string, @Caller() { actor }: Asking): Promise<ShownLetter> {
    return this.commands.execute(new ResendMessage(actor, idOf(id), idOf(messageId)));
  }
}
