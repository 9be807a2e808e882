import {
  generateText,
  jsonSchema,
  type LanguageModelUsage,
  NoObjectGeneratedError,
  NoOutputGeneratedError,
  Output,
} from 'ai';
import { ModelFault, type Question, type Took } from '../../core/ports/model.ts';
import { faultOf } from './faults.ts';
import { jsonIn } from './json.ts';
import { onlyHost } from './onlyHost.ts';
import { languageModel } from './provider.ts';
import { addressOf, type ModelConfig } from './settings.ts';

/** An answer with the tokens that it took; `value` is JSON that nobody has checked yet. */
export interface Answer extends Took {
  readonly value: unknown;
}

/**
 * The longest answer that is asked for, in tokens: a verdict is short, and an article does not claim more than its letters hold. Servers
 * refuse what would not fit in the model's context together with the question.
 */
const longestAnswer = ({ what, prompt }: Question): number =>
  what === 'judging' ? 1500 : Math.min(16_000, 4000 + prompt.length);

/** One request, tried again where the server asks for it. */
export type Ask = (question: Question, signal: AbortSignal) => Promise<Answer>;

/** Asks the model that settings name, and nobody else. Rejects with a `ModelFault`. */
export function askOf(
  config: ModelConfig,
  { fetch = globalThis.fetch, retries = 2 }: { fetch?: typeof globalThis.fetch; retries?: number } = {},
): Ask {
  // It would write its remarks on models to the console.
  globalThis.AI_SDK_LOG_WARNINGS = false;
  const model = languageModel(config, onlyHost(addressOf(config), fetch));
  return async (question, signal) => {
    const { system, prompt, schema } = question;
    try {
      const { usage, finishReason, output } = await generateText({
        model,
        instructions: system,
        prompt,
        output: Output.object({ schema: jsonSchema(schema) }),
        maxOutputTokens: longestAnswer(question),
        maxRetries: retries,
        abortSignal: signal,
        telemetry: { isEnabled: false },
      });
      const took = tookIn(usage);
      // JSON that ends too early may be whole all the same, and the claims behind it would be missing
      if (finishReason === 'length') throw new Unreadable(finishReason, took);
      return { value: output, ...took };
    } catch (error) {
      if (error instanceof Unreadable) throw error;
      if (NoOutputGeneratedError.isInstance(error)) throw new Unreadable('stop', tookIn());
      if (!NoObjectGeneratedError.isInstance(error)) throw faultOf(error, config, signal);
      const value = error.finishReason === 'length' ? undefined : jsonIn(error.text ?? '');
      const took = tookIn(error.usage);
      if (value === undefined) throw new Unreadable(error.finishReason, took);
      return { value, ...took };
    }
  };
}

const tookIn = ({ inputTokens, outputTokens }: Partial<LanguageModelUsage> = {}): Took => ({
  tokensIn: counted(inputTokens),
  tokensOut: counted(outputTokens),
});

/** What a server counts may be anything. */
const counted = (tokens: number | undefined): number => Math.max(0, Math.trunc(tokens ?? 0) || 0);

const notJson =
  'The model did not answer in the JSON that was asked for: a model that follows a schema is needed (docs/model.md).';
const words: Readonly<Record<string, string>> = {
  length: 'The model’s answer was cut off before its end.',
  'content-filter': 'The model refused to answer.',
};

/** An answer that is not the JSON that was asked for; what it took counts all the same. */
export class Unreadable extends ModelFault {
  readonly took: Took;

  constructor(finishReason: string | undefined, took: Took) {
    super(words[finishReason ?? ''] ?? notJson, { kind: 'unreadable' });
    this.took = took;
  }
}
