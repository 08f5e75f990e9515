import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { Jobs } from '../jobs/jobs';

/** Prometheus figures of this process. Labels are route templates and names from code, never values of users. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route template',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3],
    registers: [this.registry],
  });
  private readonly counters = new Map<string, Counter>();

  constructor(jobs: Jobs) {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'jobs',
      help: 'Jobs waiting past their time, and jobs that gave up',
      labelNames: ['state'],
      registers: [this.registry],
      async collect() {
        const backlog = await jobs.backlog();
        this.set({ state: 'waiting' }, backlog.waiting);
        this.set({ state: 'gave_up' }, backlog.gaveUp);
      },
    });
  }

  /** Adds one to a counter that is made on first use. */
  count(name: string, help: string): void {
    let counter = this.counters.get(name);
    if (!counter) this.counters.set(name, (counter = new Counter({ name, help, registers: [this.registry] })));
    counter.inc();
  }
}
