import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { Deliverer, Engine, Feeds, JsonLog, StatisticsDesk, Telemetry, Webhooks } from '#platform';
import { EndpointGuard, ProblemFilter, RouteList } from '#platform/http';
import { BoardsController, ReadOccupancyHandler } from './boards/controller.js';
import { ListsController, listHandlers } from './boards/lists.js';
import { NetworkBoardsController } from './boards/network.js';
import { CatalogueController, ReadCatalogueHandler } from './catalogue/controller.js';
import { FeedController } from './feed/controller.js';
import { OpenFeeds } from './feed/open-feeds.js';
import { HealthController } from './health/controller.js';
import { ImportsController } from './imports/controller.js';
import { ImportFactsHandler } from './imports/import.js';
import { PrintsController, printHandlers } from './prints/controller.js';
import { ProjectionsController } from './projections/controller.js';
import { projectionHandlers } from './projections/messages.js';
import { partnershipControllers } from './partnership/controller.js';
import { PlacesController, ReadPlacesHandler } from './partnership/places.js';
import { PackController, ReadPackHandler } from './prints/pack-controller.js';
import { DirectoryController } from './partnership/directory.js';
import { ReadStreamEventsHandler } from './partnership/events.js';
import { partnershipHandlers } from './partnership/questions.js';
import { type ResetSandbox, SandboxController, SandboxReset } from './sandbox/controller.js';
import { StatisticsController } from './statistics/controller.js';
import { DeskHost, statisticsHandlers } from './statistics/messages.js';
import { ReadSubmissionsHandler, SubmissionsController } from './submissions/controller.js';
import { AppendFactsHandler } from './trajectories/append.js';
import { ConfidentialController } from './trajectories/confidential.js';
import { MoveFactsHandler, MovesController } from './trajectories/moves.js';
import { PeopleController, peopleHandlers } from './trajectories/people.js';
import { TrajectoriesController } from './trajectories/controller.js';
import { PersonsController, ReadPersonHandler } from './trajectories/persons.js';
import { readHandlers } from './trajectories/reads.js';
import { WebhooksController } from './webhooks/controller.js';
import { DelivererHost } from './webhooks/host.js';
import { webhookHandlers } from './webhooks/messages.js';

/** What the module gets from the process that hosts it. */
export interface ApiParts {
  readonly engine: Engine;
  readonly telemetry: Telemetry;
  readonly log: JsonLog;
  readonly routes: RouteList;
  readonly webhooks: Webhooks;
  readonly deliverer: Deliverer;
  readonly desk: StatisticsDesk;
  /** How the host makes a sandbox anew. Without it there is no such route. */
  readonly resetSandbox?: ResetSandbox;
}

/** The HTTP API over one engine. */
@Module({})
export class ApiModule {
  static register({ engine, telemetry, log, routes, resetSandbox, webhooks, deliverer, desk }: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      imports: [CqrsModule.forRoot(), DiscoveryModule],
      controllers: [
        TrajectoriesController,
        ConfidentialController,
        MovesController,
        PersonsController,
        PeopleController,
        SubmissionsController,
        ...partnershipControllers,
        PrintsController,
        PlacesController,
        DirectoryController,
        PackController,
        ImportsController,
        BoardsController,
        ListsController,
        NetworkBoardsController,
        StatisticsController,
        CatalogueController,
        ProjectionsController,
        FeedController,
        WebhooksController,
        HealthController,
        ...(resetSandbox ? [SandboxController] : []),
      ],
      providers: [
        { provide: Engine, useValue: engine },
        { provide: Telemetry, useValue: telemetry },
        { provide: JsonLog, useValue: log },
        { provide: RouteList, useValue: routes },
        { provide: APP_GUARD, useClass: EndpointGuard },
        { provide: APP_FILTER, useFactory: () => new ProblemFilter(telemetry, log, routes) },
        { provide: Feeds, useFactory: () => new Feeds(engine) },
        OpenFeeds,
        { provide: Webhooks, useValue: webhooks },
        { provide: Deliverer, useValue: deliverer },
        DelivererHost,
        { provide: StatisticsDesk, useValue: desk },
        DeskHost,
        ...statisticsHandlers,
        ...webhookHandlers,
        AppendFactsHandler,
        MoveFactsHandler,
        ImportFactsHandler,
        ReadOccupancyHandler,
        ...listHandlers,
        ReadPersonHandler,
        ...peopleHandlers,
        ReadSubmissionsHandler,
        ReadStreamEventsHandler,
        ReadPlacesHandler,
        ...partnershipHandlers,
        ReadPackHandler,
        ReadCatalogueHandler,
        ...readHandlers,
        ...printHandlers,
        ...projectionHandlers,
        ...(resetSandbox ? [{ provide: SandboxReset, useValue: new SandboxReset(resetSandbox) }] : []),
      ],
    };
  }
}
