import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Engine, type ImportOptions, type ImportResult, type Line, Telemetry, importLines } from '#platform';

/** Lines of facts, to be stored one by one; answers lines of NDJSON. */
export class ImportFacts extends Command<AsyncIterable<string>> {
  constructor(
    readonly lines: AsyncIterable<Line>,
    readonly options: ImportOptions,
  ) {
    super();
  }
}

@CommandHandler(ImportFacts)
export class ImportFactsHandler implements ICommandHandler<ImportFacts> {
  constructor(
    private readonly engine: Engine,
    private readonly telemetry: Telemetry,
  ) {}

  async execute({ lines, options }: ImportFacts): Promise<AsyncIterable<string>> {
    return told(importLines(this.engine, lines, options), this.telemetry);
  }
}

async function* told(results: AsyncIterable<ImportResult>, telemetry: Telemetry): AsyncGenerator<string> {
  for await (const result of results) {
    if ('outcome' in result) telemetry.dealt('import', result.outcome);
    if ('outcome' in result && result.code !== undefined) telemetry.refused(result.code);
    yield `${JSON.stringify(result)}\n`;
  }
}
