import { createAnthropic } from '@ai-sdk/anthropic';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText, Output, type LanguageModel } from 'ai';
import type { z } from 'zod';

export type ModelAt = (url: string, apiKey: string | null) => LanguageModel;

/** The model with response_format. */
export const openaiModel: ModelAt = (baseURL, apiKey) =>
  createOpenAICompatible({
    name: 'desk',
    baseURL,
    supportsStructuredOutputs: true,
    ...(apiKey === null ? {} : { apiKey }),
  })('kit-small');

/** The model with output_config: the SDK sends it where the name is Claude's. */
export const claudeModel: ModelAt = (baseURL, apiKey) =>
  createAnthropic({ baseURL, apiKey: apiKey ?? 'none' })('claude-kit-1');

/** The model with the forced tool `json`: the SDK sends it for any other name. */
export const toolModel: ModelAt = (baseURL, apiKey) =>
  createAnthropic({ baseURL, apiKey: apiKey ?? 'none' })('kit-small');

export interface Asking {
  readonly schema: z.ZodType;
  readonly prompt?: string;
  readonly signal?: AbortSignal;
}

/** Asks through the SDK, once. */
export const ask = (model: LanguageModel, { schema, prompt = 'Read this.', signal }: Asking) =>
  generateText({
    model,
    output: Output.object({ schema }),
    instructions: 'You read news.',
    prompt,
    maxRetries: 0,
    maxOutputTokens: 800,
    ...(signal ? { abortSignal: signal } : {}),
  });

/** What a call ends in instead of an object; the object where it gives one. */
export async function failureOf(model: LanguageModel, asking: Asking): Promise<unknown> {
  try {
    return { output: (await ask(model, asking)).output };
  } catch (error) {
    return error;
  }
}
