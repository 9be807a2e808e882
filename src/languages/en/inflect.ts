import type { VerbForm } from '../grammar.ts';

export interface Inflected {
  readonly lemma: string;
  readonly form: VerbForm;
}

const doubles = /^[^aeiou]*(?:qu)?[aeiou][bdgklmnprt]$/;
/** Longer verbs that are stressed at their end: "admitted", "occurred". */
const stressed = new Set(
  'abet admit commit compel concur confer control defer deter emit equip expel incur infer kidnap occur omit patrol permit pin prefer propel rebel rebut refer regret repel submit transfer transmit unplug'.split(
    ' ',
  ),
);

/** The forms of a regular verb: "kill" → kill, kills, killed, killing; "stop" → stopped; "carry" → carried; "die" → dying. */
export function regular(lemma: string): readonly (readonly [string, VerbForm])[] {
  const y = /[^aeiou]y$/.test(lemma);
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : y ? lemma.slice(0, -1) : lemma;
  const twice = doubles.test(lemma) || stressed.has(lemma) ? lemma + lemma.at(-1)! : null;
  const s = /(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : y ? `${stem}ies` : `${lemma}s`;
  const ed = lemma.endsWith('e') ? `${lemma}d` : y ? `${stem}ied` : `${twice ?? lemma}ed`;
  const ing = lemma.endsWith('ie')
    ? `${lemma.slice(0, -2)}ying`
    : `${lemma.endsWith('ee') || y ? lemma : (twice ?? stem)}ing`;
  return [
    [lemma, 'base'],
    [s, 'present'],
    [ed, 'past-or-participle'],
    [ing, 'gerund'],
  ];
}

/** How a list of irregular forms calls them: one form for past and participle is left open. */
export const irregularForms: Readonly<Record<string, VerbForm>> = {
  past: 'past',
  participle: 'participle',
  both: 'past-or-participle',
};

/** The form that an ending tells, for verbs that stand in no list. */
export function formOf(lower: string): VerbForm {
  if (lower.endsWith('ing')) return 'gerund';
  if (/(?:[^e]ed|eed)$/.test(lower)) return 'past-or-participle';
  return /[^s]s$/.test(lower) ? 'present' : 'base';
}
