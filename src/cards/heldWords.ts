import type { HeldPoint } from '../core/alert.ts';
import { inertLine, isolated } from '../core/inert.ts';
import type { Judgement } from '../core/judgement.ts';
import { isUnsure } from '../core/readers.ts';

/**
 * Why a point was held back, by the rule that held it, in words for editors. A rule that has no words here is shown by its name:
 * add a row with each rule of suppression (src/alerting/suppress.ts).
 */
const words: Readonly<Record<string, string>> = {
  doubtful: 'too little is left of it once its doubts are counted',
  'weak-join': 'it is not certain that both articles are about one event',
  'order-unknown': 'it is not known which figure came first, and a rise would explain both',
  'none-in-passing': 'that nobody was hurt may be said of another moment',
  'no-admission': 'the words tell what was done and own up to nothing',
  'nobody-blamed': 'nobody had blamed the one who admits it',
  caution: 'the wording leaves open whether the figure is the whole toll',
  hearsay: 'one side is hearsay: nobody is named for it',
  sum: 'one side is a sum that no speaker gave',
  attacks: 'strikes, shells and attacks are counted in many ways',
  arrests: 'those who arrest go on arresting, and count by the charge',
  'saw-a-part': 'a witness or a relative may have seen only some of them',
  'outlets-by-little': 'two outlets differ by little, each in its own words',
  'own-by-little': 'the outlet’s own figure is a little lower than that of the source it quotes',
  'shot-or-hurt': 'one side counts those who were shot, the other all who were hurt',
  'after-another-event': 'the text tells of another event just before',
  'one-of-many': 'one person may count some of those whom the outlet counts',
  vague: 'one side is too vague to contradict the other',
  'one-person': 'one side tells of a single person and may not be a count',
  'given-there-too': 'one article gives both figures, each for other people',
  'adds-up': 'the smaller figure adds up with others to the larger',
  outgrown: 'the article gives more killed or hurt beside it, so it is a part',
  'counts-the-dead': 'one side may count the dead among the injured',
  'changed-meanwhile': 'a claim was changed while the model was asked',
  'one-reader':
    'one side is read by one reader alone, or by the two differently, and the model gave no verdict',
  'judge-not-said': 'the model finds that a sentence does not say so',
  'judge-other-event': 'the model finds that they are about two events',
  'judge-other-count': 'the model finds that they do not count the same people',
  'judge-both-true': 'the model finds that both can be true',
};

/** "it is not known which figure came first, and a rise would explain both" */
export const heldWords = (held: string): string => words[held] ?? `rule “${held}”`;

type Held = Pick<HeldPoint, 'held' | 'now' | 'before'>;

/** It was held back for a side that was unsure, and none is by now: an editor may have accepted a claim, or chosen a reading. */
export const isSureNow = ({ held, now, before }: Held): boolean =>
  held === 'one-reader' && ![now, before].some((claim) => claim !== null && isUnsure(claim));

/** The same of a point: of two articles without a date, that is why; and what was unsure may be sure by now. */
export function whyHeld(point: Held): string {
  const { held, now, before } = point;
  if (held === 'order-unknown' && now?.published === null && before?.published === null)
    return 'neither article bears a date, so either figure may be the later one';
  return isSureNow(point) ? 'the reading of one side was unsure, and no longer is' : heldWords(held);
}

/** "Held back: it is not known which figure came first, and a rise would explain both." */
export const heldBecause = (point: Held): string => `Held back: ${whyHeld(point)}.`;

/** What the model that judged a point said, for editors; null where none did. */
export const judgementLine = (judgement: Judgement | null | undefined): string | null =>
  judgement
    ? `The model that was asked (${inertLine(judgement.model)}): ${isolated(inertLine(judgement.reason))}`
    : null;
