import type { Tag } from '../../grammar.ts';
import type { Word } from '../../word.ts';
import { closedOf } from '../closed.ts';
import { factsOf } from '../wordFacts.ts';
import type { Context } from './context.ts';

/** The token as a word of its own. */
export const wordOf = (context: Context, tag: Tag, rest: Partial<Word> = {}): Word =>
  unitOf(context, context.at + 1, tag, rest);

/** The tokens from here up to `to`, as one word. */
export function unitOf(context: Context, to: number, tag: Tag, rest: Partial<Word> = {}): Word {
  const { tokens, at, token, text } = context;
  const { start } = token;
  const { end } = tokens[to - 1]!;
  const single = to - at === 1;
  const own = single && text.startsWith(token.text, start) ? token.text : text.slice(start, end);
  const lower = single ? token.lower : own.toLowerCase();
  const facts = single ? context.facts : factsOf(lower);
  // field by field: a spread of fields takes most of the time of tagging
  return {
    from: at,
    to,
    text: own,
    lower,
    start,
    end,
    quotation: token.quotation,
    tag,
    colon: rest.colon ?? false,
    lemma: rest.lemma ?? lower,
    stem: tag === 'noun' ? facts.stem : tag === 'name' ? facts.nameStem : lower,
    closed: rest.lemma === undefined ? facts.closed : closedOf(lower, rest.lemma),
    form: rest.form ?? null,
    role: rest.role ?? null,
    quantity: rest.quantity ?? null,
    noun: rest.noun ?? null,
    verb: rest.verb ?? null,
    state: rest.state ?? null,
    refers: rest.refers ?? null,
    apart: rest.apart ?? facts.apart,
    floor: lower === 'at least',
    deadly: facts.deadly,
    truth: facts.truth,
    ordinal: facts.ordinal,
    multiple: facts.multiple,
    time: rest.time ?? null,
    turns: rest.turns ?? null,
  };
}
