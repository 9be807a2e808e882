import type { FigureMeasure } from '../../core/claim.ts';
import type { Party } from '../finders/party.ts';
import type { Clause } from '../link.ts';
import type { Linked } from './figure.ts';

interface Row {
  readonly measure: FigureMeasure;
  /** The verb just before the party. */
  readonly verb: RegExp;
  /** What stands just after it. */
  readonly after: RegExp;
}

/** Verbs whose object tells only with what follows it where it went. */
const rows: readonly Row[] = [
  {
    measure: 'displaced',
    verb: /^(?:force|forces|forced|forcing|drove|driven|driving|prompted|prompting)$/,
    after:
      /^(?:to (?:leave|flee|evacuate|abandon|move)\b|(?:from|out of) (?:their|its) (?:homes?|houses?|villages?)\b)/,
  },
  {
    measure: 'injured',
    verb: /^(?:send|sends|sent|sending|put|puts|putting|landed)$/,
    after: /^(?:to|in|into) (?:[\p{L}-]+ ){0,3}hospitals?\b/u,
  },
];

/** "forced |100,000 people| to leave their homes", "sent |nine people| to hospital"; not "sent a letter to the hospital". */
export function caused({ tokens }: Clause, { from, to, head }: Party): Linked | null {
  if (head !== 'person' && head !== 'bare') return null;
  const before = tokens[from - 1]?.lower ?? '';
  const next = tokens
    .slice(to, to + 6)
    .map((t) => t.lower)
    .join(' ');
  const row = rows.find(({ verb, after }) => verb.test(before) && after.test(next));
  return row ? { measure: row.measure, rule: `caused:${row.measure}` } : null;
}
