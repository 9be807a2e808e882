import type { Truth } from '../../languages/word.ts';
import { headOf, isNone } from '../clauses/kinds.ts';
import type { Clause } from '../clauses/types.ts';

/** What becomes of a clause that another judges, by the word that does, and by that word denied. */
const verdicts: Readonly<Record<Truth, Verdict>> = {
  true: { said: null, denied: 'denied' },
  sure: { said: null, denied: 'open' },
  open: { said: 'open', denied: 'open' },
  false: { said: 'denied', denied: 'open' },
};

interface Verdict {
  readonly said: 'denied' | 'open' | null;
  readonly denied: 'denied' | 'open' | null;
}

/**
 * What a clause makes of the one that hangs on it: "it is |not true| that", "it was |a lie| that", "there is |no evidence| that"; null
 * where that stands as it is told.
 */
export function judgedBy({ verb, states, subjects, objects }: Clause): Verdict['said'] {
  const negated = verb?.negated ?? false;
  const nobody = subjects.some(isNone);
  // "was |unclear|", "has not been |proven|"
  for (const word of [...states, verb?.head])
    if (word?.truth) return verdicts[word.truth][negated || nobody ? 'denied' : 'said'];
  for (const phrase of [...objects, ...subjects]) {
    const { truth } = headOf(phrase);
    if (!truth) continue;
    // "little evidence"
    if (phrase.words.some((w) => w.truth === 'open')) return 'open';
    return verdicts[truth][
      (negated || (nobody && objects.includes(phrase))) !== isNone(phrase) ? 'denied' : 'said'
    ];
  }
  return null;
}
