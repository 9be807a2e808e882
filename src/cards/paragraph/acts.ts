import type { StoredBlame } from '../../core/desk.ts';
import { inertLine } from '../../core/inert.ts';

const past =
  /^(?:\w+ed|struck|hit|shot|blew|fought|drove|ran|left|set|sent|took|gave|held|fell|brought|shelled|caught)$/i;
const noun =
  /^(?:the|an?|any|this|that|these|those|its|their|all|such|air|drone|responsibility|involvement)$/i;

/** How the words for what was done fit into a sentence; null where they are not told, are unclear, or count something. */
export type Act =
  /** "struck two houses" */
  { readonly as: 'past' | 'bare' | 'gerund' | 'noun'; readonly words: string } | null;

export function actOf({ act, quote }: StoredBlame): Act {
  const words = inertLine(act ?? '').replace(/[,;.]$/, '');
  const first = words.split(' ')[0] ?? '';
  if (
    !words.includes(' ') ||
    words.length > 60 ||
    /\d|\b(?:her|him|them|it|hundreds|dozens)\b/i.test(words) ||
    / (?:had|has|have|was|were|been) /.test(` ${words} `)
  )
    return null;
  if (/^\p{Ll}+ing$/u.test(first)) return { as: 'gerund', words };
  if (past.test(first)) return { as: 'past', words };
  if (noun.test(first)) return { as: 'noun', words };
  const before = inertLine(quote).split(words)[0] ?? '';
  return /\b(?:did|not|didn['’]t)\s$/i.test(before) ? { as: 'bare', words } : null;
}

/** "said it struck two houses", "claimed responsibility for the attack"; null where what it did is not clear. */
export function admission(claim: StoredBlame, pronoun: string): string | null {
  const act = actOf(claim);
  if (act?.as === 'past') return `said ${pronoun} ${act.words}`;
  if (act?.as === 'bare') return `said ${pronoun} did ${act.words}`;
  if (claim.cautions.includes('no-admission') || (claim.act !== null && !act)) return null;
  if (act?.as === 'gerund') return `admitted ${act.words}`;
  return act ? `claimed responsibility for ${act.words}` : 'claimed responsibility';
}

/** "denied carrying out any strikes", "denied involvement in the raid", "denied responsibility". */
export function disavowal(claim: StoredBlame, pronoun: string): string {
  const act = actOf(claim);
  if (act?.as === 'gerund') return `denied ${act.words}`;
  if (act?.as === 'bare') return `said ${pronoun} did not ${act.words}`;
  if (act?.as === 'past') return `denied that ${pronoun} ${act.words}`;
  if (act && !/^(?:responsibility|involvement)/i.test(act.words)) return `denied involvement in ${act.words}`;
  return 'denied responsibility';
}
