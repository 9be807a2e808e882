import { z } from 'zod';
import { anthropicError, Refusal } from './refusals.ts';
import type { Asked } from './request.ts';
import { anthropicSchemaFault } from './schemas.ts';

const block = z.strictObject({ type: z.literal('text'), text: z.string().min(1) });
const content = z.union([z.string().min(1), z.array(block).min(1)]);
const object = z.record(z.string(), z.unknown());
const parallel = { disable_parallel_tool_use: z.boolean().optional() };
const choice = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('auto'), ...parallel }),
  z.strictObject({ type: z.literal('any'), ...parallel }),
  z.strictObject({ type: z.literal('tool'), name: z.string(), ...parallel }),
  z.strictObject({ type: z.literal('none') }),
]);
const tool = z.strictObject({
  type: z.literal('custom').optional(),
  name: z.string().regex(/^[\w-]{1,128}$/),
  description: z.string().optional(),
  input_schema: z.looseObject({ type: z.literal('object') }),
  strict: z.boolean().optional(),
});
const body = z.strictObject({
  model: z.string().min(1),
  max_tokens: z.int().min(1),
  messages: z.array(z.strictObject({ role: z.enum(['user', 'assistant']), content })).min(1),
  system: content.optional(),
  output_config: z
    .strictObject({
      effort: z.enum(['low', 'medium', 'high', 'xhigh', 'max']).optional(),
      format: z.strictObject({ type: z.literal('json_schema'), schema: object }).optional(),
    })
    .optional(),
  tools: z.array(tool).length(1, 'the stand-in takes one tool').optional(),
  tool_choice: choice.optional(),
  temperature: z.number().min(0).max(1).optional(),
  top_p: z.number().min(0).max(1).optional(),
  top_k: z.int().min(0).optional(),
  stop_sequences: z.array(z.string().min(1)).optional(),
  metadata: z.strictObject({ user_id: z.string() }).optional(),
  service_tier: z.enum(['auto', 'standard_only']).optional(),
  thinking: z.strictObject({ type: z.enum(['adaptive', 'disabled']) }).optional(),
  stream: z.literal(false).optional(),
});
type Body = z.infer<typeof body>;

const refuse = (message: string): never => {
  throw new Refusal(400, message, anthropicError('invalid_request_error', message));
};
function refuseIssue(issue: z.core.$ZodIssue): never {
  const place = issue.path.join('.');
  if (issue.code === 'unrecognized_keys')
    return refuse(`${[...issue.path, issue.keys[0]].join('.')}: Extra inputs are not permitted`);
  return refuse(issue.input === undefined ? `${place}: Field required` : `${place}: ${issue.message}`);
}

/** What no schema says: rules between fields, and those of schemas that answers must match. */
function checkRules({ tools, tool_choice: chosen, output_config: output }: Body): void {
  if (chosen && !tools) refuse('tool_choice may only be specified while providing tools');
  if (chosen?.type === 'tool' && !tools?.some(({ name }) => name === chosen.name))
    refuse(`tool_choice.name: Tool '${chosen.name}' not found in provided tools`);
  const fault = output?.format ? anthropicSchemaFault(output.format.schema) : null;
  if (fault !== null) refuse(`output_config.format.schema: ${fault}`);
}

const textOf = (given: z.infer<typeof content>): string =>
  typeof given === 'string' ? given : given.map(({ text }) => text).join('');

/** @throws Refusal where the real API would refuse the body. */
export function readAnthropic(sent: unknown): Asked {
  const parsed = body.safeParse(sent, { reportInput: true });
  if (!parsed.success) return refuseIssue(parsed.error.issues[0]!);
  const { data } = parsed;
  checkRules(data);
  const said = data.messages.filter(({ role }) => role === 'user');
  const forced = data.tool_choice?.type === 'any' || data.tool_choice?.type === 'tool';
  const only = forced ? data.tools?.[0] : undefined;
  return {
    model: data.model,
    system: textOf(data.system ?? []),
    prompt: said.map((one) => textOf(one.content)).join('\n\n'),
    schema: data.output_config?.format?.schema ?? only?.input_schema ?? null,
    tool: only?.name ?? null,
    maxTokens: data.max_tokens,
  };
}
