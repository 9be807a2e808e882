import { readAnthropic } from './anthropicBody.ts';
import { anthropicError, Refusal } from './refusals.ts';
import { isRecord, type Asked, type Dialect, type Json, type Said } from './request.ts';

function refuse(message: string): never {
  throw new Refusal(400, message, anthropicError('invalid_request_error', message));
}
function unauthorized(message: string): never {
  throw new Refusal(401, message, anthropicError('authentication_error', message));
}

/** A tool's input is an object: a text that is none stays text, and what the limit of tokens cut off is an empty input. */
function blocksOf({ tool: name }: Asked, { text, end }: Said): readonly Json[] {
  const input = name === null || end === 'refused' ? null : (objectIn(text) ?? (end === 'cut' ? {} : null));
  if (input !== null) return [{ type: 'tool_use', id: 'toolu_kit', name, input }];
  return text === '' ? [] : [{ type: 'text', text }];
}

function objectIn(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function answer(asked: Asked, said: Said): Json {
  const blocks = blocksOf(asked, said);
  const ended = blocks.some(({ type }) => type === 'tool_use') ? 'tool_use' : 'end_turn';
  return {
    id: 'msg_kit',
    type: 'message',
    role: 'assistant',
    model: asked.model,
    content: blocks,
    stop_reason: { done: ended, cut: 'max_tokens', refused: 'refusal' }[said.end],
    stop_sequence: null,
    usage: {
      input_tokens: said.usage.input,
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: 0,
      output_tokens: said.usage.output,
      service_tier: 'standard',
    },
  };
}

const faults: Readonly<Record<number, Json>> = {
  400: anthropicError('invalid_request_error', 'The request was refused'),
  401: anthropicError('authentication_error', 'invalid x-api-key'),
  403: anthropicError(
    'permission_error',
    'Your API key does not have permission to use the specified resource.',
  ),
  404: anthropicError('not_found_error', 'model: kit'),
  413: anthropicError('request_too_large', 'Request exceeds the maximum size'),
  429: anthropicError('rate_limit_error', 'This request would exceed your rate limit'),
  529: anthropicError('overloaded_error', 'Overloaded'),
};

/** Anthropic's messages. */
export const anthropic: Dialect = {
  api: 'anthropic',
  path: '/v1/messages',
  idHeader: 'request-id',
  admit({ 'x-api-key': given, 'anthropic-version': version }, key) {
    if (key !== null && given === undefined) unauthorized('x-api-key header is required');
    if (key !== null && given !== key) unauthorized('invalid x-api-key');
    if (version === undefined) refuse('anthropic-version: header is required');
    if (!/^2023-0[16]-01$/.test(version)) refuse(`anthropic-version: "${version}" is not a valid version`);
  },
  read: readAnthropic,
  unreadable: () => refuse('The request body is not valid JSON'),
  answer,
  fault: (status) => faults[status] ?? anthropicError('api_error', 'Internal server error'),
};
