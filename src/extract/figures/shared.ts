import type { FigureMeasure } from '../../core/claim.ts';
import type { Interval } from '../../core/interval.ts';
import { words } from '../../lexicon/words.ts';
import type { Party } from '../finders/party.ts';
import type { Clause } from '../link.ts';
import { speaks } from './excluded.ts';
import type { Figure } from './figure.ts';

export const includes = /^(?:including|among|amongst|includes|included|include)$/;

/** Whether an "including" or "of them" stands between the party and the figure before it. */
export function partOf(
  c: Clause,
  party: Party,
  before: readonly Figure[],
  measure: FigureMeasure,
): Figure | null {
  const previous = before.findLast((f) => f.measure === measure && f.to <= party.from);
  if (!previous) return null;
  if (party.part) return fits(party, previous) ? previous : null;
  const between = c.tokens.slice(previous.to, party.from);
  if (between.some((t) => includes.test(t.lower)) || amongThem(c, party) || setOut(c, party, previous)) {
    const whole = previous.partOf ?? previous;
    return fits(party, whole) ? whole : null;
  }
  const listed =
    between.length <= 5 &&
    between.every(
      (t) => t.text === ',' || t.lower === 'and' || t.pos === 'ADP' || t.pos === 'DET' || t.pos === 'PROPN',
    );
  const closed = between.at(-2)?.text === ',' && between.at(-1)?.lower === 'and';
  return listed && previous.partOf && !closed && fits(party, previous.partOf) ? previous.partOf : null;
}

const fits = (part: Interval, whole: Interval): boolean =>
  (part.low ?? 0) <= (whole.high ?? Infinity) && (whole.high !== 1 || part.low === 1);

/** "55 killed, 12 women and 19 children |among them|". */
function amongThem({ tokens }: Clause, party: Party): boolean {
  const at = tokens.findIndex(
    (t, i) => i >= party.to && i < party.to + 6 && t.lower === 'among' && tokens[i + 1]?.lower === 'them',
  );
  return (
    at >= 0 &&
    tokens
      .slice(party.to, at)
      .every(
        (t) => t.pos === 'NOUN' || t.pos === 'NUM' || t.pos === 'CCONJ' || t.pos === 'DET' || t.text === ',',
      )
  );
}

/** "left six dead, including |three women|, and …": the part of a figure whose outcome was told already. */
export function includedAfter(c: Clause, party: Party, before: readonly Figure[]): Figure | null {
  const previous = before.at(-1);
  if (!previous || previous.measure === 'attacks' || party.from - previous.to > 16) return null;
  if (listedPart(c, party, previous)) return previous;
  const told = c.outcomes.some((o) => o.from >= previous.to && o.to <= party.from);
  const at = c.tokens.findLastIndex((t, i) => i < party.from && includes.test(t.lower));
  if (c.tokens.slice(Math.max(0, at - 2), Math.max(0, at)).some((t) => words().harm.has(t.lower)))
    return null;
  const included =
    c.tokens.slice(previous.to, party.from).some((t) => includes.test(t.lower)) ||
    amongThem(c, party) ||
    (party.part && isOfWhom(c, party)) ||
    setOut(c, party, previous);
  return told && included ? previous : null;
}

/** "five people were killed, |a woman and four children|, and …": the list after the comma makes up the count before it. */
function addsUp({ tokens, parties }: Clause, party: Party, { low, high }: Figure): boolean {
  if (tokens[party.from - 1]?.text !== ',') return false;
  let sum = party.low ?? 0;
  let last = party;
  for (const next of parties.slice(parties.indexOf(party) + 1)) {
    const between = tokens.slice(last.to, next.from);
    if (between.length > 2 || !between.every((t) => t.text === ',' || t.lower === 'and')) break;
    sum += next.low ?? 0;
    last = next;
    if (sum === low) break;
  }
  return last !== party && sum === low && (high === null || high === low);
}

/** "left 30 dead, |20 of whom were civilians| and five children" */
const isOfWhom = ({ tokens }: Clause, { from, to }: Party): boolean =>
  tokens.slice(from, to).some((t) => /^(?:whom|which|them)$/.test(t.lower));

/** "two civilians were killed – |one woman| and one girl": after a dash or a colon, or as a list that adds up, who they were. */
const setOut = (c: Clause, party: Party, previous: Figure): boolean =>
  (/^[–—:]$/.test(c.tokens[party.from - 1]?.text ?? '') || addsUp(c, party, previous)) &&
  /^(?:people|civilians)$/.test(previous.population) &&
  (previous.low ?? 0) > 1 &&
  party.population !== previous.population &&
  fits(party, previous);

/** "12 were killed, including five children and |three women|": the list goes on, the outcome stands before it. */
const listedPart = (c: Clause, party: Party, previous: Figure): boolean =>
  previous.partOf !== null &&
  c.tokens.slice(previous.to, party.from).every((t) => t.lower === 'and') &&
  c.outcomes.some((o) => o.from >= previous.partOf!.to && o.to <= previous.from);

/** "killed three soldiers |and two civilians|", "12 people, |including a girl|": the outcome of the neighbour. */
export function coordinated(c: Clause, party: Party, before: readonly Figure[]): Figure | null {
  const previous = before.at(-1);
  if (!previous || previous.measure === 'attacks') return null;
  const next = c.tokens[party.to];
  if (party.head === 'bare' && next?.lower !== 'more' && next?.pos !== 'ADP') return null;
  if (speaks(c, party)) return null;
  const between = c.tokens.slice(previous.to, party.from);
  const told = c.outcomes.some((o) => o.from >= previous.to && o.to <= party.from);
  const along = between.some(
    (t, i) =>
      t.lower === 'alongside' ||
      (t.lower === 'with' && /^(?:along|together)$/.test(between[i - 1]?.lower ?? '')),
  );
  if (told && party.head !== 'bare' && !along) return null;
  const joins =
    between.length > 0 && between.length <= 14 && between.every((t, i) => joinsAt(c, previous.to + i, t));
  const linked = between.some(
    (t) => /^(?:and|or|,|&|including|among|plus|by|with|alongside|-|–|—)$/.test(t.lower) || t.text === '(',
  );
  return joins && linked ? previous : null;
}

function joinsAt(c: Clause, at: number, token: Clause['tokens'][number]): boolean {
  if (c.outcomes.some((o) => o.from <= at && at < o.to)) return c.outcomeAt.get(at)?.form !== 'active';
  return token.pos !== 'VERB' || includes.test(token.lower);
}
