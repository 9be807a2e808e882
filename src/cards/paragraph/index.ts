import type { IncidentFile, Position } from '../../core/desk.ts';
import { isUnsure } from '../../core/readers.ts';
import type { StoredClaim } from '../../core/record.ts';
import { currentTotals } from './current.ts';
import { denialSentences } from './denials.ts';
import { amongTheDead, deadAmong, isOf, ofThem } from './dead.ts';
import { besides, leadOf, type Lead } from './lead.ts';
import { leadSentence } from './leadSentence.ts';
import { namingFor, type Naming } from './naming.ts';
import { figuresIn, furtherSentences, rivalSentence } from './rivals.ts';
import type { Sentence } from './sentence.ts';
import { whoSentence } from './who.ts';

export type { Sentence } from './sentence.ts';

/** Sentences and characters of a paragraph; one that is longer does without those hurt and missing. */
const most = 5;
const longest = 600;
/** Sentences on other outcomes, and rival figures in the first outcome's sentence and in theirs. */
const mostHurt = 2;
const mostRivals = 3;
const mostOthers = 2;

/**
 * What is claimed of an incident, to be pasted into a story: attributed, in the past tense, every figure as it was worded and beside
 * its own speaker. Made by rules from current totals; what is doubtful is left out. Empty where nothing can be said.
 */
export const paragraphOf = (file: IncidentFile): string => textOf(sentencesOf(file));

/** The same by sentence, each with the claims that it tells. */
export function sentencesOf(given: IncidentFile): readonly Sentence[] {
  const { status, blames, admits, denies } = given.responsibility;
  const responsibility = {
    status,
    blames: blames.filter(isSure),
    admits: admits.filter(isSure),
    denies: denies.filter(isSure),
  };
  const file = { ...given, rows: currentTotals(given), responsibility };
  const withHurt = Array.from({ length: mostHurt }, (_, i) => written(file, mostHurt - i));
  return withHurt.find(isShort) ?? written(file, 0).slice(0, most);
}

const isSure = (claim: StoredClaim): boolean => !isUnsure(claim);

/** Its sentences as one text. */
export const textOf = (sentences: readonly Sentence[]): string => sentences.map(({ text }) => text).join(' ');
const isShort = (sentences: readonly Sentence[]): boolean =>
  sentences.length <= most && textOf(sentences).length <= longest;

function written(file: IncidentFile, hurt: number): readonly Sentence[] {
  const naming = namingFor(file);
  const lead = leadOf(file);
  const figures = figureSentences(file, lead, naming, hurt);
  const told = [...figures, ...denialSentences(file, naming)];
  const who = whoSentence(file, told, naming);
  return who ? [...told, who] : told;
}

/** Outcomes that no sentence is spent on where there are others. */
const aside: ReadonlySet<string> = new Set(['attacks', 'casualties', 'detained']);

const isSeveral = ({ high }: Position): boolean => high === null || high > 1;

/** The dead and the first figure, who counts the same otherwise, then those hurt and missing. */
function figureSentences(
  file: IncidentFile,
  lead: Lead | null,
  naming: Naming,
  hurt: number,
): readonly Sentence[] {
  const dead = deadAmong(file, lead);
  if (!lead) return dead ? [amongTheDead(file, dead, naming)] : [];
  const isFirst = dead !== null && !isOf(dead, lead);
  const beside = besides(file, lead);
  const rivals = figuresIn(lead.row, lead.position, isFirst ? mostRivals - 1 : mostRivals);
  return [
    isFirst ? amongTheDead(file, dead, naming) : leadSentence(file, lead, naming),
    dead && !isFirst ? ofThem(dead, naming) : null,
    rivalSentence(lead.row, isFirst ? [lead.position, ...rivals] : rivals, naming),
    ...furtherSentences(
      file.rows
        .filter((r) => r !== lead.row && r.measure !== beside?.measure && !aside.has(r.measure))
        .map((row) => ({ row, positions: figuresIn(row, null, mostOthers).filter(isSeveral) }))
        .filter(({ positions }) => positions.length > 0)
        .slice(0, hurt),
      naming,
    ),
  ].filter((s) => s !== null);
}
