/** Facts that never go to a log, whatever their depth: what articles and people say, and what opens doors. */
const hidden =
  /^(?:text|title|quote|wording|line|args|body|content|data|bytes|html|card|article|claim|claims|params|parameters|headers|requestBody|token|secret|password|cookie|authorization)$|token|secret|api_?key/i;

/** Slack's and Discord's tokens, and those of HTTP headers, wherever they stand. */
const tokens =
  /\bx(?:ox[a-z]|app)-[\w.-]{6,}|\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}|\b(?:bearer|bot|basic)\s+[\w.~+/=-]{16,}|\/(?:webhooks|services)\/[\w/-]{10,}/gi;

const deepest = 4;
const longest = 500;
const most = 20;

/** A text without tokens in it. */
export const withoutTokens = (text: string): string => text.replace(tokens, '[hidden]');

/** Facts as they may be logged: what is hidden named but not shown, errors as their kind, message and trace. */
export function hide(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return short(withoutTokens(value));
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value;
  if (value instanceof Error) return hideError(value, depth);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (depth >= deepest) return '[deeper]';
  if (Array.isArray(value)) return value.slice(0, most).map((item) => hide(item, depth + 1));
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  return hideFacts(value, depth);
}

/** The same for an object of facts, name by name. */
export const hideFacts = (facts: object, depth = 0): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts).map(([key, inner]) => [
      key,
      hidden.test(key) ? '[hidden]' : hide(inner, depth + 1),
    ]),
  );

/** Other fields of an error can hold the whole request that failed, token and text included: its code alone is kept. */
function hideError(error: Error, depth: number): object {
  const code: unknown = 'code' in error ? error.code : undefined;
  return {
    type: error.name,
    message: short(withoutTokens(error.message)),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(error.stack === undefined ? {} : { stack: framesOf(error.stack) }),
    ...(error.cause === undefined || depth >= deepest ? {} : { cause: hide(error.cause, depth + 1) }),
  };
}

/** Where it happened, without the message that a trace begins with. */
const framesOf = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .join('\n');

const short = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest)} [${text.length - longest} letters more]` : text;
