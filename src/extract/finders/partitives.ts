import { words } from '../../lexicon/words.ts';
import type { Token } from '../document.ts';
import type { Noun } from './noun.ts';
import { nounAfter } from './nouns.ts';
import { quantityAt } from './quantities.ts';

const shares = new Set(
  'half most majority third thirds quarter quarters percent some any part each neither either'.split(' '),
);

/** "three |of the 30 passengers|": the whole that a number is taken from; `of` stands at `at`. Null where none is counted. */
export function wholeAt(tokens: readonly Token[], at: number): Noun | null {
  const number = numberOfWhole(tokens, at);
  if (number === null) return null;
  const quantity = quantityAt(tokens, number)!;
  const noun = nounAfter(tokens, quantity.to);
  const whole = noun.head === 'bare' ? { ...noun, head: 'person' as const, to: quantity.to } : noun;
  return noun.part || isRestricted(tokens, whole.to) ? null : whole;
}

/** "half |of the 30 passengers|": how many that makes is not said. Gives the word after the whole. */
export function shareAt(tokens: readonly Token[], at: number): number | null {
  return shares.has(tokens[at]?.lower ?? '') ? (wholeAt(tokens, at + 1)?.to ?? null) : null;
}

/** The number in "of |the top| five commanders", "of |the city's| 12 officers": a determiner or an owner stands before it. */
function numberOfWhole(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.lower !== 'of') return null;
  let definite = false;
  for (let i = at + 1; i < at + 7 && i < tokens.length; i++) {
    const { pos, text, lower } = tokens[i]!;
    if (definite && quantityAt(tokens, i)?.rules.includes('number')) return i;
    if (pos === 'DET' || /^(?:his|her|their|its|our|my|these|those)$/.test(lower) || /^['’]s?$/.test(text))
      definite = true;
    else if (!/^(?:ADJ|NOUN|PROPN)$/.test(pos)) return null;
  }
  return null;
}

/** "two of the five |killed|", "one of the 12 |who died|": the outcome is told of the whole. */
function isRestricted(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]?.lower ?? '';
  const verb = words().verbs.get(next);
  return (
    /^(?:who|that|which|whom)$/.test(next) ||
    (verb?.transitive === true && verb.form === 'past') ||
    words().states.has(next)
  );
}
