import { afterMarks, closing, isVerb, verbIn } from '../kinds.ts';
import type { Chunk } from '../types.ts';
import { find, type Search } from './search.ts';

/** How far a verb may stand behind the comma, in chunks. */
const reach = 30;
/** Relative clauses between the comma and the verb, at most. */
const mostRelatives = 3;

/** "X, a lawmaker from Y, |said|"; "A, B and C |were|". */
export const overComma = (search: Search): false => find(search, verbBehind(search.chunks, search.at));

const endsClause: ReadonlySet<Chunk['kind']> = new Set(['subordinator', 'end', 'that']);

function verbBehind(chunks: readonly Chunk[], comma: number): number {
  let listed = false;
  let isRelative = false;
  let relatives = 0;
  for (let at = comma + 1; at < chunks.length && at < comma + reach; at++) {
    const chunk = chunks[at]!;
    const { kind } = chunk;
    if (kind === 'mark' || (endsClause.has(kind) && !isRelative)) return -1;
    if (kind === 'comma') {
      const next = afterMarks(chunks, at + 1);
      if (isVerb(chunks[next]) && next - at <= 2) return next;
    } else if (kind === 'open') {
      at = closing(chunks, at);
      if (at < 0) return -1;
    } else if (isVerb(chunk)) {
      isRelative ||= isReduced(chunks, at);
      if (!isRelative) return listed && isOfList(chunks, comma, at) ? at : -1;
      if (++relatives > mostRelatives) return -1;
    }
    listed ||= kind === 'conjunction';
    isRelative ||= kind === 'relative';
  }
  return -1;
}

/** "X, |killed| on Monday, …". */
const isReduced = (chunks: readonly Chunk[], at: number): boolean =>
  verbIn(chunks[at])?.form === 'open' && chunks[at - 1]?.kind === 'comma';

/** "A, B and C |were|": the list, and not its last item alone, has the verb. */
function isOfList(chunks: readonly Chunk[], comma: number, verb: number): boolean {
  const items = chunks.slice(comma + 1, verb).filter(({ kind }) => kind === 'phrase');
  return chunks[verb - 1]?.kind !== 'comma' && chunks[comma + 1]?.kind === 'phrase' && items.length > 1;
}
