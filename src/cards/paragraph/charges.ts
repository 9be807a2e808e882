import type { StoredBlame } from '../../core/desk.ts';
import { inertLine } from '../../core/inert.ts';
import { clauseEnd, timeAtEnd } from './clause.ts';
import { listed } from './english.ts';
import { actorIn } from './naming.ts';

/** A longer charge is left out: "was charged". */
const longest = 60;

const before = /\b(charged|accused|convicted)\b[^.;]*\b(?:with|of) (an? |the )?$/i;
const isPassive = /\b(?:are|be|been|being|is|was|were)(?: \p{Ll}+ly| also)? (?:charged|convicted)\b/iu;
/** Where the words for the charge end. */
const beyond =
  /\s(?:in (?:connection|relation)|after|as|because|before|for|following|in|on|over|when|while)\s/i;
const unclear = /\b(?:her|him|his|its|them|their)\b/i;

/** What somebody is charged with, accused or convicted of, in the claim's own words: nobody tells that he did it. */
interface Charge {
  readonly verb: 'charged' | 'accused' | 'convicted';
  /** "aggravated assault"; null where the words are long or unclear. */
  readonly words: string | null;
  /** "police charged" rather than "was charged, police said". */
  readonly isOwn: boolean;
}

/** @example chargeOf({ act: 'two counts', quote: 'Police charged Ana Silva with two counts of fraud.' }) // words: 'two counts of fraud' */
export function chargeOf({
  act,
  quote,
  stance,
}: Pick<StoredBlame, 'act' | 'quote' | 'stance'>): Charge | null {
  const told = inertLine(act ?? '');
  const sentence = inertLine(quote);
  const at = told === '' || stance !== 'asserts' ? -1 : sentence.indexOf(told);
  const lead = sentence.slice(0, Math.max(at, 0));
  const [, found, article = ''] = before.exec(lead) ?? [];
  const verb = verbs.find((v) => v === found?.toLowerCase());
  if (verb === undefined || (verb === 'accused' && /^\p{Ll}+ing\b/u.test(told))) return null;
  const [rest = ''] = sentence.slice(at).split(clauseEnd);
  const words = `${article}${rest.split(beyond)[0]!.replace(timeAtEnd, '').trim()}`;
  const isClear = words.length <= longest && !unclear.test(words);
  return { verb, words: isClear ? words : null, isOwn: !isPassive.test(lead) };
}
const verbs = ['charged', 'accused', 'convicted'] as const;

/** All whom one speaker charges: "charged Ana Silva with fraud and Karim Haddad with murder", "said Ana Silva was charged with fraud". */
export function chargesIn(claims: readonly StoredBlame[]): string {
  const charges = claims.flatMap((c) => {
    const charge = chargeOf(c);
    return charge ? [{ ...charge, actor: actorIn(c) }] : [];
  });
  const { verb, isOwn } = charges[0]!;
  const alike = [...Map.groupBy(charges, ({ words }) => words).values()];
  const each = alike.map((same, i) => {
    const names = [...new Set(same.map(({ actor }) => actor))];
    const { words } = same[0]!;
    const passive = isOwn || (i > 0 && words !== null) ? '' : ` ${names.length > 1 ? 'were' : 'was'} ${verb}`;
    return `${listed(names)}${passive}${words === null ? '' : ` ${verb === 'charged' ? 'with' : 'of'} ${words}`}`;
  });
  return `${isOwn ? verb : 'said'} ${listed(each)}`;
}

/** Those that one clause tells: a speaker's, in one verb and one voice. */
export const chargesTogether = (claims: readonly StoredBlame[]): readonly (readonly StoredBlame[])[] => [
  ...Map.groupBy(claims, (c) => {
    const charge = chargeOf(c);
    return [c.speakerKey, charge?.verb, charge?.isOwn].join(' ');
  }).values(),
];
