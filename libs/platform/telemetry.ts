import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Projection } from './engine/projections.js';

const SECONDS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

export interface RequestMeasure {
  readonly method: string;
  /** The pattern of the route, never the address: addresses hold ids. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** What a process measures of itself, in the format of Prometheus. */
export class Telemetry {
  private readonly registry = new Registry();
  private readonly facts = this.counter('traject_facts_total', 'Facts by outcome: stored, repeated, refused', ['outcome', 'via']);
  private readonly refusals = this.counter('traject_refusals_total', 'Refused requests and lines, by code', ['code']);
  private readonly append = this.histogram('traject_append_duration_seconds', 'Time from reading a fact to its commit', []);
  private readonly requests = this.histogram('traject_http_request_duration_seconds', 'Time to answer', ['method', 'route', 'status']);
  private readonly lag = this.gauge('traject_view_lag_events', 'Events that a view has not dealt with', ['view']);
  private readonly parked = this.gauge('traject_view_parked_streams', 'Streams that a view could not fold', ['view']);
  private readonly up = this.gauge('traject_stores_up', '1 when the stores answered the last time figures were asked for', []);
  private readonly built = this.gauge('traject_view_built', '1 once a view was complete', ['view']);

  readonly contentType = this.registry.contentType;

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  dealt(via: 'post' | 'import', outcome: 'stored' | 'repeated' | 'refused', count = 1): void {
    this.facts.inc({ outcome, via }, count);
  }

  refused(code: string): void {
    this.refusals.inc({ code });
  }

  appended(seconds: number): void {
    this.append.observe(seconds);
  }

  answered({ method, route, status, seconds }: RequestMeasure): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }

  views(projections: readonly Projection[]): void {
    for (const { name, lag, parked, built } of projections) {
      if (lag !== null) this.lag.set({ view: name }, lag);
      this.parked.set({ view: name }, parked);
      this.built.set({ view: name }, built ? 1 : 0);
    }
  }

  stores(up: boolean): void {
    this.up.set(up ? 1 : 0);
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  private counter(name: string, help: string, labelNames: string[]): Counter {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  private gauge(name: string, help: string, labelNames: string[]): Gauge {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }

  private histogram(name: string, help: string, labelNames: string[]): Histogram {
    return new Histogram({ name, help, labelNames, buckets: SECONDS, registers: [this.registry] });
  }
}
