import type { Outcome } from '../finders/outcomes.ts';
import type { Party } from '../finders/party.ts';
import { type Clause, isNegated } from '../link.ts';

/** "|A man| was walking home when he was shot", "|two women| were in the shop when they died": the pronoun is the one who was. */
export function overtaken({ tokens, parties, outcomes }: Clause, party: Party): Outcome | null {
  if (tokens[party.to]?.pos !== 'AUX' || tokens[party.from - 1]?.pos === 'ADP') return null;
  const when = tokens.findIndex((t, i) => i > party.to && i < party.to + 22 && t.lower === 'when');
  const pronoun = party.high === 1 ? /^(?:he|she)$/ : /^they$/;
  if (when < 0 || !pronoun.test(tokens[when + 1]?.lower ?? '')) return null;
  if (parties.some((p) => p.from > party.to && p.from < when && p.head === 'person')) return null;
  const outcome = outcomes.find((o) => o.from > when + 1 && o.from <= when + 6);
  if (!outcome || isNegated(tokens, outcome.from)) return null;
  const passive = tokens.slice(when + 2, outcome.from).some((t) => /^(?:was|were|got|been)$/.test(t.lower));
  return outcome.form === 'subject' || (passive && outcome.form !== 'active') ? outcome : null;
}
