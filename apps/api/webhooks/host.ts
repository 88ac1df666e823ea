import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Deliverer } from '#platform';

/** Delivers webhooks for as long as the application lives. */
@Injectable()
export class DelivererHost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly deliverer: Deliverer) {}

  onApplicationBootstrap(): void {
    this.deliverer.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.deliverer.stop();
  }
}
