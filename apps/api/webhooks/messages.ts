import { Command, CommandHandler, type ICommandHandler, type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type LetterPage, type ShownLetter, type ShownWebhook, type Subscription, Webhooks } from '#platform';
import type { Actor } from '#privacy';

export class AddWebhook extends Command<ShownWebhook & { readonly secret: string }> {
  constructor(
    readonly actor: Actor,
    readonly subscription: Subscription,
  ) {
    super();
  }
}

/** A command about one webhook of the actor's. */
abstract class WebhookCommand<Answer> extends Command<Answer> {
  constructor(
    readonly actor: Actor,
    readonly id: string,
  ) {
    super();
  }
}

export class RemoveWebhook extends WebhookCommand<void> {}
export class EnableWebhook extends WebhookCommand<ShownWebhook> {}

export class ResendMessage extends Command<ShownLetter> {
  constructor(
    readonly actor: Actor,
    readonly id: string,
    readonly messageId: string,
  ) {
    super();
  }
}

export class ListWebhooks extends Query<readonly ShownWebhook[]> {
  constructor(readonly actor: Actor) {
    super();
  }
}

export class ReadWebhook extends Query<ShownWebhook> {
  constructor(
    readonly actor: Actor,
    readonly id: string,
  ) {
    super();
  }
}

export class ListDeadLetters extends Query<LetterPage> {
  constructor(
    readonly actor: Actor,
    readonly id: string,
    readonly page: { readonly limit?: number; readonly after?: string },
  ) {
    super();
  }
}

@CommandHandler(AddWebhook)
export class AddWebhookHandler implements ICommandHandler<AddWebhook> {
  constructor(private readonly webhooks: Webhooks) {}

  execute({ actor, subscription }: AddWebhook): Promise<ShownWebhook & { readonly secret: string }> {
    return this.webhooks.add(actor, subscription);
  }
}

@CommandHandler(RemoveWebhook)
export class RemoveWebhookHandler implements ICommandHandler<RemoveWebhook> {
  constructor(private readonly webhooks: Webhooks) {}

  execute({ actor, id }: RemoveWebhook): Promise<void> {
    return this.webhooks.remove(actor, id);
  }
}

@CommandHandler(EnableWebhook)
export class EnableWebhookHandler implements ICommandHandler<EnableWebhook> {
  constructor(private readonly webhooks: Webhooks) {}

  execute({ actor, id }: EnableWebhook): Promise<ShownWebhook> {
    return this.webhooks.enable(actor, id);
  }
}

@CommandHandler(ResendMessage)
export class ResendMessageHandler implements ICommandHandler<ResendMessage> {
  constructor(private readonly webhooks: Webhooks) {}

  execute({ actor, id, messageId }: ResendMessage): Promise<ShownLetter> {
    return this.webhooks.resend(actor, id, messageId);
  }
}

@QueryHandler(ListWebhooks)
export class ListWebhooksHandler implements IQueryHandler<ListWebhooks> {
  constructor(private readonly webhooks: Webhooks) {}

  execute({ actor }: ListWebhooks): Promise<readonly ShownWebhook[]> {
    return this.webhooks.list(actor);
  }
}

@QueryHandler(ReadWebhook)
export class ReadWebhookHandler implements IQueryHandler<ReadWebhook> {
  constructor(private readonly webhooks: Webhooks) {}

  execute({ actor, id }: ReadWebhook): Promise<ShownWebhook> {
    return this.webhooks.get(actor, id);
  }
}

@QueryHandler(ListDeadLetters)
export class ListDeadLettersHandler implements IQueryHandler<ListDeadLetters> {
  constructor(private readonly webhooks: Webhooks) {}

  execute({ actor, id, page }: ListDeadLetters): Promise<LetterPage> {
    return this.webhooks.deadLetters(actor, id, page);
  }
}

export const webhookHandlers = [
  AddWebhookHandler,
  RemoveWebhookHandler,
  EnableWebhookHandler,
  ResendMessageHandler,
  ListWebhooksHandler,
  ReadWebhookHandler,
  ListDeadLettersHandler,
];
