import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Card } from '../core/card.ts';
import type { CommandRequest } from '../core/command.ts';
import type { Health } from '../core/health.ts';
import type { ModelStore } from '../core/modelStore.ts';
import type { ProcessArticle } from '../core/ledger.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Model } from '../core/ports/model.ts';
import { measuredModel } from './modelMetrics.ts';

type Dispatch = (request: CommandRequest) => Promise<Card>;
type Send<In extends readonly unknown[], Out> = (...message: In) => Promise<Out>;

/** What is measured; each wraps a piece of work and leaves its outcome as it is. */
export interface Metrics {
  reading(processArticle: ProcessArticle): ProcessArticle;
  answering(dispatch: Dispatch): Dispatch;
  sending<In extends readonly unknown[], Out>(platform: string, send: Send<In, Out>): Send<In, Out>;
  /** Called once, where a model is set. */
  asking(model: Model): Model;
  /** All of it as Prometheus reads it, and the content type of that. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

type Counted = Pick<Health, 'queue'> & Pick<ModelStore, 'countWaitingForModel'>;

/** Counts and times the work of this process; the ledger is asked whenever someone looks. */
export function makeMetrics({ queue, countWaitingForModel }: Counted, clock: Clock): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const labelled = <L extends string>(name: string, help: string, labelNames: readonly L[]) => ({
    count: new Counter({ name: `${name}_total`, help, labelNames: [...labelNames], registers }),
    time: new Histogram({
      name: `${name}_seconds`,
      help: `${help}: how long each took`,
      buckets: seconds,
      registers,
    }),
  });
  const articles = labelled('claimdesk_articles', 'Articles taken in, by what became of them', ['status']);
  const commands = labelled('claimdesk_commands', 'Commands answered', ['platform', 'tone']);
  const deliveries = labelled('claimdesk_deliveries', 'Alerts handed to a platform', ['platform', 'result']);
  waitingGauges(registry, queue, clock);
  return {
    reading:
      (processArticle) =>
      async (...read) => {
        const stop = articles.time.startTimer();
        const outcome = await counted(processArticle(...read), () =>
          articles.count.inc({ status: 'failed' }),
        );
        stop();
        articles.count.inc({ status: outcome.status });
        return outcome;
      },
    answering: (dispatch) => async (request) => {
      const stop = commands.time.startTimer();
      const card = await dispatch(request);
      stop();
      commands.count.inc({ platform: request.person.platform, tone: card.tone });
      return card;
    },
    sending:
      (platform, send) =>
      async (...message) => {
        const stop = deliveries.time.startTimer();
        const sent = await counted(send(...message), () =>
          deliveries.count.inc({ platform, result: 'refused' }),
        );
        stop();
        deliveries.count.inc({ platform, result: 'sent' });
        return sent;
      },
    asking: (model) => measuredModel(model, registry, countWaitingForModel),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

async function counted<T>(work: Promise<T>, failed: () => void): Promise<T> {
  try {
    return await work;
  } catch (error) {
    failed();
    throw error;
  }
}

function waitingGauges(registry: Registry, queue: Health['queue'], clock: Clock): void {
  const registers = [registry];
  const waiting: Gauge = new Gauge({
    name: 'claimdesk_outbox_waiting',
    help: 'Deliveries that wait to be sent',
    registers,
    async collect() {
      waiting.set((await queue()).waiting);
    },
  });
  const oldest: Gauge = new Gauge({
    name: 'claimdesk_outbox_oldest_seconds',
    help: 'How long the oldest delivery has been waiting; 0 where none waits',
    registers,
    async collect() {
      const since = (await queue()).oldest;
      oldest.set(since === null ? 0 : Math.max(0, clock.now().getTime() - Date.parse(since)) / 1000);
    },
  });
}
