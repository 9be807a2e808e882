import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { type FaultKind, type Model, ModelFault, type Took } from '../core/ports/model.ts';

/** `kept`: the answer was there from before, and nothing was asked. */
type Result = 'answered' | 'kept' | FaultKind;

/** Up to a minute, for as long as an answer is waited for. */
const seconds = [0.5, 1, 2.5, 5, 10, 20, 30, 60];

/** The model, with what is asked of it counted and timed, and what it takes counted. */
export function measuredModel(model: Model, registry: Registry, waiting: () => Promise<number>): Model {
  const registers = [registry];
  const labels = { labelNames: ['what', 'result'], registers };
  const help = 'Questions to the model, by what they are about and what became of them';
  const count = new Counter({ name: 'claimdesk_model_requests_total', help, ...labels });
  const time = new Histogram({
    name: 'claimdesk_model_requests_seconds',
    help: `${help}: how long each took, its turn included`,
    buckets: seconds,
    ...labels,
  });
  const tokens = new Counter({
    name: 'claimdesk_model_tokens_total',
    help: 'Tokens that went to the model and came from it, as its server counts them',
    labelNames: ['way'],
    registers,
  });
  waitingGauge(registry, waiting);
  return {
    name: model.name,
    async ask(question, options = {}) {
      let isKept = true;
      const stop = time.startTimer({ what: question.what });
      const done = (result: Result): void => {
        stop({ result });
        count.inc({ what: question.what, result });
      };
      const onAnswer = (took: Took): void => {
        isKept = false;
        tokens.inc({ way: 'in' }, took.tokensIn);
        tokens.inc({ way: 'out' }, took.tokensOut);
        options.onAnswer?.(took);
      };
      try {
        const value = await model.ask(question, { ...options, onAnswer });
        done(isKept ? 'kept' : 'answered');
        return value;
      } catch (error) {
        done(error instanceof ModelFault ? error.kind : 'failed');
        throw error;
      }
    },
  };
}

function waitingGauge(registry: Registry, waiting: () => Promise<number>): void {
  const gauge: Gauge = new Gauge({
    name: 'claimdesk_model_waiting',
    help: 'Articles that the rules alone have read, and that wait for the model',
    registers: [registry],
    async collect() {
      gauge.set(await waiting());
    },
  });
}
