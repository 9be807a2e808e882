import { createAnthropic } from '@ai-sdk/anthropic';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { LanguageModel } from 'ai';
import { addressOf, type ModelConfig } from './settings.ts';

/** The model as an object of its provider: by a bare name the SDK would ask a gateway of its own. */
export function languageModel(config: ModelConfig, fetch: typeof globalThis.fetch): LanguageModel {
  const { provider, name, key } = config;
  const shared = { baseURL: addressOf(config), fetch };
  if (provider === 'anthropic') return createAnthropic({ ...shared, apiKey: key ?? '' })(name);
  return createOpenAICompatible({
    ...shared,
    ...(key === null ? {} : { apiKey: key }),
    // What OpenAI's newer models take; other servers know the older name alone.
    ...(provider === 'openai' ? { transformRequestBody: newerName } : {}),
    name: provider,
    supportsStructuredOutputs: true,
  })(name);
}

const newerName = ({ max_tokens, ...body }: Record<string, unknown>): Record<string, unknown> => ({
  ...body,
  max_completion_tokens: max_tokens,
});
