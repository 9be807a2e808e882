import { z } from 'zod';
import { openaiError, Refusal } from './refusals.ts';
import type { Asked } from './request.ts';
import { openaiSchemaFault } from './schemas.ts';

const part = z.strictObject({ type: z.literal('text'), text: z.string() });
const turn = z.strictObject({
  role: z.enum(['developer', 'system', 'user', 'assistant']),
  content: z.union([z.string(), z.array(part).min(1)]),
  name: z.string().optional(),
});
const format = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text') }),
  z.strictObject({ type: z.literal('json_object') }),
  z.strictObject({
    type: z.literal('json_schema'),
    json_schema: z.strictObject({
      name: z.string().regex(/^[\w-]{1,64}$/),
      description: z.string().optional(),
      schema: z.record(z.string(), z.unknown()),
      strict: z.boolean().nullish(),
    }),
  }),
]);
const body = z.strictObject({
  model: z.string().min(1),
  messages: z.array(turn).min(1),
  response_format: format.optional(),
  max_tokens: z.int().min(1).optional(),
  max_completion_tokens: z.int().min(1).optional(),
  temperature: z.number().min(0).max(2).optional(),
  top_p: z.number().min(0).max(1).optional(),
  frequency_penalty: z.number().min(-2).max(2).optional(),
  presence_penalty: z.number().min(-2).max(2).optional(),
  seed: z.int().optional(),
  stop: z.union([z.string(), z.array(z.string()).max(4)]).optional(),
  user: z.string().optional(),
  reasoning_effort: z.enum(['none', 'minimal', 'low', 'medium', 'high', 'xhigh']).optional(),
  verbosity: z.enum(['low', 'medium', 'high']).optional(),
  stream: z.literal(false).optional(),
});
type Body = z.infer<typeof body>;

const refuse = (message: string, code: string | null = null, param: string | null = null): never => {
  throw new Refusal(400, message, openaiError(message, 'invalid_request_error', code, param));
};

/** ['messages', 0, 'role'] → messages[0].role */
const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((way, step) => {
    if (typeof step === 'number') return `${way}[${step}]`;
    return way === '' ? String(step) : `${way}.${String(step)}`;
  }, '');

function refuseIssue(issue: z.core.$ZodIssue): never {
  const place = placeOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const unknown = placeOf([...issue.path, issue.keys[0] ?? '']);
    return place === ''
      ? refuse(`Unrecognized request argument supplied: ${unknown}`)
      : refuse(`Unknown parameter: '${unknown}'.`, 'unknown_parameter', unknown);
  }
  if (issue.input !== undefined) return refuse(`Invalid value for '${place}': ${issue.message}`, null, place);
  if (place === 'model') return refuse('you must provide a model parameter');
  return refuse(`Missing required parameter: '${place}'.`, 'missing_required_parameter', place);
}

/** What no schema says: rules between fields, and those of models that reason. */
function checkRules({ model, messages, response_format: asked, ...rest }: Body): void {
  const { max_tokens: older, max_completion_tokens: newer } = rest;
  if (older !== undefined && newer !== undefined)
    refuse(`Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.`);
  const reasons = /^(?:o\d|gpt-5)/.test(model);
  if (older !== undefined && reasons)
    refuse(
      `Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.`,
      'unsupported_parameter',
      'max_tokens',
    );
  if ((rest.temperature ?? 1) !== 1 && reasons)
    refuse(
      `Unsupported value: 'temperature' does not support ${rest.temperature} with this model. Only the default (1) value is supported.`,
      'unsupported_value',
      'temperature',
    );
  if (asked?.type === 'json_object' && !/json/i.test(JSON.stringify(messages)))
    refuse(
      `'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.`,
      null,
      'messages',
    );
  if (asked?.type !== 'json_schema' || asked.json_schema.strict !== true) return;
  const fault = openaiSchemaFault(asked.json_schema.schema);
  const named = `Invalid schema for response_format '${asked.json_schema.name}'`;
  if (fault !== null) refuse(`${named}: ${fault}`, null, 'response_format');
}

const textOf = (content: z.infer<typeof turn>['content']): string =>
  typeof content === 'string' ? content : content.map(({ text }) => text).join('');

/** @throws Refusal where the real API would refuse the body. */
export function readOpenai(sent: unknown): Asked {
  const parsed = body.safeParse(sent, { reportInput: true });
  if (!parsed.success) return refuseIssue(parsed.error.issues[0]!);
  const { data } = parsed;
  checkRules(data);
  const saidBy = (...roles: readonly string[]): string =>
    data.messages
      .filter(({ role }) => roles.includes(role))
      .map(({ content }) => textOf(content))
      .join('\n\n');
  const asked = data.response_format;
  return {
    model: data.model,
    system: saidBy('system', 'developer'),
    prompt: saidBy('user'),
    schema: asked?.type === 'json_schema' ? asked.json_schema.schema : null,
    tool: null,
    maxTokens: data.max_completion_tokens ?? data.max_tokens ?? null,
  };
}
