import type { AnswerStore } from '../core/modelStore.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Model } from '../core/ports/model.ts';
import type { ModelConfig } from '../readers/model/settings.ts';
import type { Second } from './compose.ts';

/** The model that settings name. The libraries take 36 MB: they are loaded where a model is set. */
export async function openModel(
  config: ModelConfig,
  store: AnswerStore,
  clock: Clock,
  ending?: AbortSignal,
): Promise<Model> {
  const { makeClient } = await import('../readers/model/client.ts');
  return makeClient(config, { store, clock, ending });
}

/** The second reader as settings want it; null where no model is set. It is asked until the program is `ending`. */
export async function openSecond(
  config: ModelConfig | null,
  store: AnswerStore,
  clock: Clock,
  ending?: AbortSignal,
): Promise<Second | null> {
  return config && { model: await openModel(config, store, clock, ending), wanted: config.for };
}
