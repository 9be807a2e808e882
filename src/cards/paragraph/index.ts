import type { IncidentFile } from '../../core/desk.ts';
import { besides, leadOf, leadSentence, type Lead } from './lead.ts';
import { namingFor, type Naming } from './naming.ts';
import { figuresIn, rivalSentence } from './rivals.ts';
import type { Sentence } from './sentence.ts';
import { denialSentences, whoSentence } from './who.ts';

export type { Sentence } from './sentence.ts';

/** A paragraph has no more. */
const most = 5;
/** Rival figures in a sentence. */
const rivals = 3;

/**
 * What is claimed of an incident, to be pasted into a story: attributed, in the past tense, every figure as it was worded and beside
 * its own speaker. Made by rules from current totals; what is doubtful is left out. Empty where nothing can be said.
 */
export const paragraphOf = (file: IncidentFile): string =>
  sentencesOf(file)
    .map(({ text }) => text)
    .join(' ');

/** The same by sentence, each with the claims that it tells. */
export function sentencesOf(file: IncidentFile): readonly Sentence[] {
  const naming = namingFor(file);
  const lead = leadOf(file);
  const figures = lead ? [leadSentence(file, lead, naming), ...others(file, lead, naming)] : [];
  const told = [...figures, ...denialSentences(file, naming)];
  const who = whoSentence(file, told, naming);
  return [...told.slice(0, most - (who ? 1 : 0)), ...(who ? [who] : [])];
}

/** Who counts the same otherwise, then those hurt and missing. */
function others(file: IncidentFile, lead: Lead, naming: Naming): Sentence[] {
  const beside = besides(file, lead);
  const first = rivalSentence(lead.row, figuresIn(lead.row, lead.position).slice(0, rivals), naming);
  const rest = file.rows
    .filter((r) => r !== lead.row && r.measure !== 'attacks' && r.measure !== 'casualties')
    .filter((r) => !(beside && r.measure === beside.measure))
    .map((r) =>
      rivalSentence(
        r,
        figuresIn(r, null)
          .filter((p) => p.high === null || p.high > 1)
          .slice(0, 2),
        naming,
      ),
    );
  return [first, ...rest.slice(0, 2)].filter((s) => s !== null);
}
