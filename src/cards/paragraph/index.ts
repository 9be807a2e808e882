import type { FigureRow, IncidentFile } from '../../core/desk.ts';
import { besides, leadOf, leadSentence, type Lead } from './lead.ts';
import { namingFor, type Naming } from './naming.ts';
import { figuresIn, rivalSentence } from './rivals.ts';
import type { Sentence } from './sentence.ts';
import { denialSentences, whoSentence } from './who.ts';

export type { Sentence } from './sentence.ts';

/** Sentences and characters of a paragraph; one that is longer does without those hurt and missing. */
const most = 5;
const longest = 600;
/** Sentences on other outcomes, and rival figures in one. */
const mostHurt = 2;
const mostRivals = 3;

/**
 * What is claimed of an incident, to be pasted into a story: attributed, in the past tense, every figure as it was worded and beside
 * its own speaker. Made by rules from current totals; what is doubtful is left out. Empty where nothing can be said.
 */
export const paragraphOf = (file: IncidentFile): string => textOf(sentencesOf(file));

/** The same by sentence, each with the claims that it tells. */
export function sentencesOf(given: IncidentFile): readonly Sentence[] {
  const file = { ...given, rows: given.rows.flatMap(totalsOnly) };
  const withHurt = Array.from({ length: mostHurt }, (_, i) => written(file, mostHurt - i));
  return withHurt.find(isShort) ?? written(file, 0).slice(0, most);
}

/** Without parts that exceed another's total: a part needs the words that make it one, and those are on the card. */
function totalsOnly(row: FigureRow): FigureRow[] {
  const positions = row.positions
    .map((p) => ({ ...p, claims: p.claims.filter((c) => c.standing === 'total') }))
    .filter((p) => p.claims.length > 0);
  return positions.length > 0 ? [{ ...row, positions }] : [];
}

const textOf = (sentences: readonly Sentence[]): string => sentences.map(({ text }) => text).join(' ');
const isShort = (sentences: readonly Sentence[]): boolean =>
  sentences.length <= most && textOf(sentences).length <= longest;

function written(file: IncidentFile, hurt: number): readonly Sentence[] {
  const naming = namingFor(file);
  const lead = leadOf(file);
  const figures = lead ? figureSentences(file, lead, naming, hurt) : [];
  const told = [...figures, ...denialSentences(file, naming)];
  const who = whoSentence(file, told, naming);
  return who ? [...told, who] : told;
}

/** Outcomes that no sentence is spent on where there are others. */
const aside: ReadonlySet<string> = new Set(['attacks', 'casualties', 'detained']);

/** The first figure, who counts the same otherwise, then those hurt and missing. */
function figureSentences(file: IncidentFile, lead: Lead, naming: Naming, hurt: number): readonly Sentence[] {
  const beside = besides(file, lead);
  const first = leadSentence(file, lead, naming);
  const rivals = rivalSentence(lead.row, figuresIn(lead.row, lead.position).slice(0, mostRivals), naming);
  const others = file.rows
    .filter((r) => r !== lead.row && !aside.has(r.measure))
    .filter((r) => !(beside && r.measure === beside.measure))
    .map((r) => ({ row: r, positions: figuresIn(r, null).filter((p) => p.high === null || p.high > 1) }))
    .filter(({ positions }) => positions.length > 0)
    .slice(0, hurt)
    .map(({ row, positions }) => rivalSentence(row, positions.slice(0, 2), naming));
  return [first, rivals, ...others].filter((s) => s !== null);
}
