/**
 * Why a point was held back, by the rule that held it, in words for editors. A rule that has no words here is shown by its name:
 * add a row with each rule of suppression (src/alerting/suppress.ts).
 */
const words: Readonly<Record<string, string>> = {
  hearsay: 'one side is hearsay: nobody is named for it',
  caution: 'the wording leaves open whether the figure is the whole toll',
  mention: 'one side tells of single victims and may not be a count',
  part: 'one side may be a part of the other',
  scope: 'one side may be about another event',
  'weak-join': 'it is not certain that both articles are about one event',
  'order-unknown': 'it is not known which figure came first, and a rise would explain both',
  'moving-toll': 'the toll was still rising',
  'both-given': 'one article gives both figures',
  attacker: 'one side may count the attacker and the other not',
  'counts-dead': 'one side may count the dead among the injured',
  derived: 'one side is a sum that no speaker gave',
  vague: 'one side is too vague to contradict the other',
  small: 'the difference is small and the sources are uncertain',
  copy: 'both sides may come from one source',
  known: 'the figure was already on record',
};

/** "it is not known which figure came first, and a rise would explain both" */
export const heldWords = (held: string): string => words[held] ?? `rule “${held}”`;

/** The same for a list: "Held back because it is not known …" */
export const heldBecause = (held: string): string => `Held back: ${heldWords(held)}.`;
