import type { StoredBlame } from '../../core/desk.ts';
import { clauseOf } from './clause.ts';
import { inertLine } from '../../core/inert.ts';

const past =
  /^(?:\p{Ll}+ly )*(?:\w+ed|struck|hit|shot|blew|fought|drove|ran|left|set|sent|took|gave|held|fell|brought|shelled|caught|did|(?:may|might|could|must)(?: well)? have|(?:appear|seem)(?:s|ed)? to have)(?= |$)/iu;
const noun =
  /^(?:the|an?|any|this|that|these|those|its|their|all|such|air|drone|responsibility|involvement)$/i;
/** What somebody did to himself is no harm that others answer for. */
const toHimself = /\b(?:him|her|it|them)sel(?:f|ves)\b/i;

/** "struck two houses", "accidentally hit a bus", "may have hit the school". */
export const isPast = (words: string): boolean => past.test(words);

/** How the words for what was done fit into a sentence; null where they are not told, are unclear, or count something. */
export type Act =
  /** "struck two houses" */
  { readonly as: 'past' | 'bare' | 'gerund' | 'noun'; readonly words: string } | null;

export const isToHimself = ({ act }: Pick<StoredBlame, 'act'>): boolean => toHimself.test(act ?? '');

export function actOf(claim: StoredBlame): Act {
  const words = clauseOf(claim) ?? '';
  const [first = ''] = words.split(' ');
  const isLoose = claim.stance === 'asserts' && / any | in \p{Lu}{2,}$/u.test(` ${words}`);
  const told = inertLine(claim.act ?? '');
  if (
    !words.includes(' ') ||
    isLoose ||
    /^aggravated /i.test(words) ||
    /\d|\b(?:her|him|them|it|someone|somebody|hundreds|dozens)\b| \p{Lu}$/u.test(told) ||
    / (?:had|has|have|was|were|been|being) /.test(` ${told} `) ||
    isBy(claim.actor, words)
  )
    return null;
  if (isPast(words)) return { as: 'past', words };
  if (/^\p{Ll}+ing$/u.test(first)) return { as: 'gerund', words };
  if (noun.test(first)) return { as: 'noun', words };
  const before = inertLine(claim.quote).split(told)[0] ?? '';
  return /\b(?:not|didn['’]t)\s$/i.test(before) ? { as: 'bare', words } : null;
}

/** "was shot and |killed by Omar Poll|": whom it befell is its subject, and not who did it. */
const isBy = (actor: string, words: string): boolean =>
  words
    .split(/ by (?:the )?/)
    .slice(1)
    .some((who) => who.startsWith(actor.split(' ')[0]!));

/**
 * "said it struck two houses", "claimed responsibility for the attack"; null where what it did is not clear. A person has no pronoun:
 * "admitted responsibility".
 */
export function admission(claim: StoredBlame, pronoun: string | null): string | null {
  const act = actOf(claim);
  const ownsUp = !claim.cautions.includes('no-admission');
  if (pronoun !== null && act?.as === 'past') return `said ${pronoun} ${act.words}`;
  if (!ownsUp || (claim.act !== null && !act)) return null;
  if (act?.as === 'gerund') return `admitted ${act.words}`;
  if (pronoun === null) return 'admitted responsibility';
  return act?.as === 'noun' ? `claimed responsibility for ${act.words}` : 'claimed responsibility';
}

/** "denied carrying out any strikes", "denied involvement in the raid", "denied responsibility". */
export function disavowal(claim: StoredBlame, pronoun: string | null): string {
  const act = actOf(claim);
  if (act?.as === 'gerund') return `denied ${act.words}`;
  if (pronoun !== null && act?.as === 'bare') return `said ${pronoun} did not ${act.words}`;
  if (pronoun !== null && act?.as === 'past') return `denied that ${pronoun} ${act.words}`;
  if (act?.as === 'noun' && !/^(?:responsibility|involvement)/i.test(act.words))
    return `denied involvement in ${act.words}`;
  return 'denied responsibility';
}
