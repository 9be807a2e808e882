import { APICallError, RetryError } from 'ai';
import { closed, shownLine } from '../../core/inert.ts';
import { type FaultKind, ModelFault } from '../../core/ports/model.ts';
import { addressOf, type ModelConfig, titleOf } from './settings.ts';

/** What a status of the server means, and what to do. */
const byStatus: Readonly<Record<number, (model: string) => string>> = {
  401: () => 'The model’s server does not accept the key (401): check MODEL_KEY.',
  403: () => 'The model’s server refuses us (403): check MODEL_KEY and what it may be used for.',
  404: (model) =>
    `The model’s server does not know ${model} (404): check MODEL, and MODEL_URL, which mostly ends in /v1.`,
  413: () =>
    'The model’s server says that the request is too long (413): it needs a model with a larger context.',
  429: () =>
    'The model’s server asks us to wait (429): it has too much to do, or the key has reached its limit.',
  529: () => 'The model’s server is overloaded (529): try again later.',
};

/** What ended a request, in one sentence. */
export function faultOf(error: unknown, config: ModelConfig, signal: AbortSignal): ModelFault {
  if (signal.aborted)
    return new ModelFault('The model did not answer in time.', { kind: 'late', cause: error });
  const last = RetryError.isInstance(error) ? error.lastError : error;
  const { host } = new URL(addressOf(config));
  if (!APICallError.isInstance(last))
    return new ModelFault(`The model’s server at ${host} gave an answer that cannot be read.`, {
      kind: 'unreadable',
      cause: error,
    });
  const { statusCode } = last;
  if (statusCode === undefined)
    return new ModelFault(
      `The model’s server at ${host} cannot be reached: check that it runs, and MODEL_URL.`,
      {
        cause: error,
      },
    );
  const retryAt = retryAfter(last.responseHeaders);
  if (statusCode < 400)
    return new ModelFault(
      `The model’s server at ${host} did not answer like a model’s server (status ${statusCode}): check MODEL_URL.`,
      { kind: 'unreadable', cause: error },
    );
  const words = byStatus[statusCode]?.(titleOf(config)) ?? plainWords(statusCode, last.message, config);
  const kind = kindOf(statusCode);
  return new ModelFault(words, { kind, retryAt, cause: error });
}

/** What one article brings about must not stop the others. */
const ofTheRequest: ReadonlySet<number> = new Set([400, 413, 422]);
const kindOf = (status: number): FaultKind => {
  if (ofTheRequest.has(status)) return 'rejected';
  return status === 429 || status >= 500 ? 'failed' : 'refused';
};

const plainWords = (status: number, message: string, config: ModelConfig): string =>
  status >= 500
    ? `The model’s server failed (${status}): ${serverWords(message, config)}`
    : `The model’s server does not take the request (${status}): ${serverWords(message, config)}`;

const longest = 200;

/** What the server itself says, safe to show: on one line, not for long, and without the key, which some repeat. */
function serverWords(message: string, { key }: ModelConfig): string {
  const line = shownLine(key === null ? message : message.replaceAll(key, '[hidden]'));
  const letters = Array.from(line);
  return letters.length > longest ? `${closed(letters.slice(0, longest).join(''))}…` : line;
}

/** When the server wants to be asked again, given in seconds or as a date; no later than in a day. */
function retryAfter(headers: Readonly<Record<string, string>> = {}): Date | null {
  const given = headers['retry-after'];
  if (given === undefined) return null;
  const ms = /^\d+$/.test(given) ? Number(given) * 1000 : Date.parse(given) - Date.now();
  return Number.isFinite(ms) && ms > 0 ? new Date(Date.now() + Math.min(ms, 86_400_000)) : null;
}
