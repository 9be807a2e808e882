import type { z } from 'zod';

export type Json = Readonly<Record<string, unknown>>;

/** What Discord answers where it refuses a call: an HTTP status and its JSON. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly body: Json;
  constructor(status: number, code: number, message: string, errors?: Json) {
    super(message);
    this.status = status;
    this.body = { message, code, ...(errors ? { errors } : {}) };
  }
}

/** Discord's JSON error codes that the kit answers with (Opcodes and Status Codes in its documentation). */
export const refusals = {
  unauthorized: () => new Refusal(401, 0, '401: Unauthorized'),
  notFound: () => new Refusal(404, 0, '404: Not Found'),
  unknownChannel: () => new Refusal(404, 10003, 'Unknown Channel'),
  unknownMessage: () => new Refusal(404, 10008, 'Unknown Message'),
  unknownWebhook: () => new Refusal(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new Refusal(404, 10062, 'Unknown interaction'),
  tooLarge: () => new Refusal(413, 40005, 'Request entity too large'),
  acknowledged: () => new Refusal(400, 40060, 'Interaction has already been acknowledged.'),
  missingAccess: () => new Refusal(403, 50001, 'Missing Access'),
  notTheAuthor: () => new Refusal(403, 50005, 'Cannot edit a message authored by another user'),
  empty: () => new Refusal(400, 50006, 'Cannot send an empty message'),
  missingPermissions: () => new Refusal(403, 50013, 'Missing Permissions'),
  badWebhookToken: () => new Refusal(401, 50027, 'Invalid Webhook Token'),
  threadExists: () => new Refusal(400, 160004, 'A thread has already been created for this message'),
} as const;

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** 50035 with Discord's tree of errors: `errors.embeds.0.title._errors[0]`. */
export const invalidForm = (issues: readonly Issue[]): Refusal =>
  new Refusal(400, 50035, 'Invalid Form Body', treeOf(issues));

function treeOf(issues: readonly Issue[]): Json {
  const here = issues.filter((i) => i.path.length === 0);
  const below = Map.groupBy(
    issues.filter((i) => i.path.length > 0),
    (i) => String(i.path[0]),
  );
  return {
    ...(here.length > 0 ? { _errors: here.map(({ message }) => ({ code: 'KIT_CHECK', message })) } : {}),
    ...Object.fromEntries(
      [...below].map(([key, all]) => [key, treeOf(all.map((i) => ({ ...i, path: i.path.slice(1) })))]),
    ),
  };
}

/** Reads a body by a schema: unknown fields are told to `violate` and left out, anything else that is wrong is refused. */
export function check<T>(schema: z.ZodType<T>, body: unknown, violate: (what: string) => void): T {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const wrong = read.error.issues.filter((i) => i.code !== 'unrecognized_keys');
  if (wrong.length > 0) throw invalidForm(wrong);
  let known = body;
  for (const issue of read.error.issues) {
    violate(`unknown field at ${issue.path.join('.') || 'the top'}: ${issue.message}`);
    if (issue.code === 'unrecognized_keys') known = without(known, issue.path, issue.keys);
  }
  return check(schema, known, violate);
}

function without(value: unknown, [step, ...path]: readonly PropertyKey[], keys: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, field]) => {
    if (step === undefined) return keys.includes(key) ? [] : [[key, field] as const];
    return [[key, key === String(step) ? without(field, path, keys) : field] as const];
  });
  return Array.isArray(value) ? entries.map(([, field]) => field) : Object.fromEntries(entries);
}
