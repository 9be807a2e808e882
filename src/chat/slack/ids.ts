import { z } from 'zod';
import type { Ask } from '../../core/command.ts';

/** What a button's `action_id` begins with; what it is about stands in its value. */
const kinds = ['run', 'ask', 'form', 'page', 'share', 'pick'] as const;
export type Kind = (typeof kinds)[number];
export const actionId = (kind: Exclude<Kind, 'pick'>, n: number): string => `${kind}:${n}`;
export const kindOf = (id: string): Kind | null => {
  const kind = id.split(':')[0];
  return kinds.find((known) => known === kind) ?? null;
};

/** A menu's id names the command that runs with what is picked. */
export const pickId = (command: string): string => `pick:${command}`;
export const pickedCommand = (id: string): string => id.slice('pick:'.length);

const ask = z.union([
  z.strictObject({ line: z.string() }),
  z.strictObject({ name: z.string(), args: z.record(z.string(), z.string().optional()) }),
]);
/** Where an answer is found again: kept in memory under `key` for a while, and asked anew by `ask` where that changes nothing. */
const again = z.strictObject({ key: z.string(), ask: ask.optional() });
export type Again = z.infer<typeof again>;

const values = {
  ask: z.strictObject({ line: z.string(), ask: z.string() }),
  page: again.extend({ page: z.int() }),
  share: again,
};

export const askValue = (line: string, question: string): string => JSON.stringify({ line, ask: question });
export const pageValue = (where: Again, page: number): string => JSON.stringify({ ...where, page });
export const shareValue = (where: Again): string => JSON.stringify(where);

const read = <T>(schema: z.ZodType<T>, text: string): T | null => {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};
export const readAsk = (value: string) => read(values.ask, value);
export const readPage = (value: string) => read(values.page, value);
export const readShare = (value: string): Again | null => read(values.share, value);

/** An ask short enough for a button; null for one that is not. */
export const packable = (given: Ask): Ask | undefined =>
  JSON.stringify(given).length <= 300 ? given : undefined;
