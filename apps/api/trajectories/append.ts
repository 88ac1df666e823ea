import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type AppendAnswer, type AppendRequest, Engine, appendFacts } from '#platform';

/** Facts for one stay, to be stored all or none. */
export class AppendFacts extends Command<AppendAnswer> {
  constructor(
    readonly request: AppendRequest,
    readonly waitSeconds?: number,
  ) {
    super();
  }
}

@CommandHandler(AppendFacts)
export class AppendFactsHandler implements ICommandHandler<AppendFacts> {
  constructor(private readonly engine: Engine) {}

  execute({ request, waitSeconds }: AppendFacts): Promise<AppendAnswer> {
    return appendFacts(this.engine, request, waitSeconds);
  }
}
