import { readOpenai } from './openaiBody.ts';
import { openaiError, Refusal } from './refusals.ts';
import type { Asked, Dialect, Json, Said } from './request.ts';

function refuse(status: number, message: string, code: string | null = null): never {
  throw new Refusal(status, message, openaiError(message, 'invalid_request_error', code));
}

/** As OpenAI does, a wrong key comes back with its middle starred out. */
const starred = (key: string): string =>
  key.length > 12 ? `${key.slice(0, 8)}${'*'.repeat(key.length - 12)}${key.slice(-4)}` : key;

const answer = ({ model }: Asked, { text, end, usage }: Said): Json => ({
  id: 'chatcmpl-kit',
  object: 'chat.completion',
  created: 1_760_000_000,
  model,
  choices: [
    {
      index: 0,
      message: {
        role: 'assistant',
        content: end === 'refused' ? null : text,
        refusal: end === 'refused' ? text : null,
        annotations: [],
      },
      logprobs: null,
      finish_reason: end === 'cut' ? 'length' : 'stop',
    },
  ],
  usage: {
    prompt_tokens: usage.input,
    completion_tokens: usage.output,
    total_tokens: usage.input + usage.output,
  },
  service_tier: 'default',
  system_fingerprint: null,
});

const faults: Readonly<Record<number, Json>> = {
  401: openaiError('Incorrect API key provided: kit.', 'invalid_request_error', 'invalid_api_key'),
  403: openaiError(
    'Country, region, or territory not supported',
    'request_forbidden',
    'unsupported_country_region_territory',
  ),
  404: openaiError(
    'The model `kit` does not exist or you do not have access to it.',
    'invalid_request_error',
    'model_not_found',
  ),
  429: openaiError('Rate limit reached for requests', 'requests', 'rate_limit_exceeded'),
  503: openaiError('The engine is currently overloaded, please try again later', 'server_error', null),
};

/** OpenAI's chat completions. */
export const openai: Dialect = {
  api: 'openai',
  path: '/v1/chat/completions',
  idHeader: 'x-request-id',
  admit({ authorization = '' }, key) {
    if (key === null) return;
    const given = /^Bearer (.+)$/.exec(authorization)?.[1];
    if (given === undefined) refuse(401, `You didn't provide an API key.`);
    if (given !== key) refuse(401, `Incorrect API key provided: ${starred(given)}.`, 'invalid_api_key');
  },
  read: readOpenai,
  unreadable: () => refuse(400, 'We could not parse the JSON body of your request.'),
  answer,
  fault: (status) =>
    faults[status] ??
    (status < 500
      ? openaiError('The request was refused', 'invalid_request_error', null)
      : openaiError('The server had an error while processing your request', 'server_error', null)),
};
