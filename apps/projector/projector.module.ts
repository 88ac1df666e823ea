import { type BeforeApplicationShutdown, type DynamicModule, Injectable, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Engine, JsonLog, Projector, type Shared } from '#platform';

/** Runs the projector for as long as the application lives. */
@Injectable()
export class ProjectorHost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly projector: Projector) {}

  onApplicationBootstrap(): void {
    this.projector.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.projector.stop();
  }
}

/** What the module gets from the process that hosts it. */
export interface ProjectorParts {
  readonly engine: Engine;
  readonly log: JsonLog;
  /** How the work is shared with other processes; absent: this is the only projector. */
  readonly shared?: Shared;
}

/** The views of one engine, kept up with its log. */
@Module({})
export class ProjectorModule {
  static register({ engine, log, shared }: ProjectorParts): DynamicModule {
    const onFailure = (view: string, error: unknown): void => log.error('projector-failed', error, { view });
    return {
      module: ProjectorModule,
      providers: [{ provide: Projector, useFactory: () => new Projector(engine, { onFailure, shared }) }, ProjectorHost],
      exports: [Projector],
    };
  }
}
