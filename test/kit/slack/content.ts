import type { z } from 'zod';
import { blocks as blocksSchema, blocksMost, type Blocks } from './schemas.ts';
import type { World } from './world.ts';

export type Args = Readonly<Record<string, unknown>>;
/** What Slack answers where it refuses a call: status 200 and an error's name. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
export const refuse = (error: string): never => {
  throw new Refusal(error);
};

/** An argument as text; empty where there is none. */
export const textOf = (args: Args, name: string): string => {
  const value = args[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** Mentions that Slack would read out of a text, whoever wrote it. */
const mention = /<(?:@|!|#)[^>]*>/;

/** A message's text and blocks, where Slack takes them. */
export function contentOf(
  w: World,
  { text, blocks = [] }: Args,
): { readonly text: string; readonly blocks: Blocks } {
  const shown = typeof text === 'string' ? text : '';
  const read = blocksSchema.safeParse(blocks);
  if (!read.success) {
    w.violations.push(
      `invalid_blocks: ${read.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; ')}`,
    );
    return refuse('invalid_blocks');
  }
  if (JSON.stringify(blocks).length > blocksMost) refuse('msg_blocks_too_long');
  if (shown.length > 40_000) refuse('msg_too_long');
  if (shown === '' && read.data.length === 0) refuse('no_text');
  if (shown === '') w.violations.push('blocks without a text for notifications');
  if (mention.test(shown)) w.violations.push('a text pings');
  return { text: shown, blocks: read.data };
}

/** A body by a schema; what does not fit is `invalid_arguments` and a violation. */
export function checked<T>(w: World, schema: z.ZodType<T>, value: unknown, where: string): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  w.violations.push(
    `${where}: ${read.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; ')}`,
  );
  return refuse('invalid_arguments');
}
