import { type FigureMeasure, isNobody } from '../../core/claim.ts';
import type { FigureRow, IncidentFile, Position, StoredFigure } from '../../core/desk.ts';
import { deniedHarm } from '../wording.ts';
import { admission } from './acts.ts';
import { counted, outcomeOf } from './counted.ts';
import type { Naming } from './naming.ts';
import { pronoun } from './persons.ts';
import { denialIn, sceneOf } from './scene.ts';
import { sentence, type Sentence } from './sentence.ts';
import { isOwnBody, perSpeaker } from './voices.ts';

/** Speakers with a sentence each. */
const most = 2;

/** Of which "no one" is news; that nobody was arrested yet denies no arrest. */
export const harms: ReadonlySet<FigureMeasure> = new Set(['killed', 'injured', 'casualties']);

const isSomebody = (p: Position): boolean => !isNobody(p);

/** Figures that count somebody; those that count nobody only where no other is there. */
export const countsOf = (positions: readonly Position[]): readonly Position[] =>
  positions.some(isSomebody) ? positions.filter(isSomebody) : positions.filter((p) => p.stance === 'asserts');

/** Claims that deny a row's figures, or of somebody who says beside them that nobody was harmed; an outlet may say so of a moment. */
export function denialsIn({ measure, positions }: FigureRow): readonly StoredFigure[] {
  const isBeside = harms.has(measure) && positions.some(isSomebody);
  return positions
    .filter((p) => p.stance === 'denies' || (isBeside && p.high === 0))
    .flatMap((p) => p.claims)
    .filter((c) => !c.hearsay && !c.noneReported && (c.stance === 'denies' || c.speaker !== null));
}

/**
 * "denied causing any civilian casualties in the raid" in the sentence's own words, where they can be; else "denied that any soldiers were
 * injured"; of who only counts nobody "said no one was killed in the raid".
 */
export function denied(claim: StoredFigure): string {
  if (claim.stance === 'asserts') {
    const { text, isOne } = counted(claim);
    return `said ${text} ${isOne ? 'was' : 'were'} ${outcomeOf([claim])} ${sceneOf(claim)}`.trimEnd();
  }
  const own = denialIn(claim);
  if (own !== null) return own;
  return `denied ${deniedHarm(claim)}`;
}

/** "The Iraqi military said it struck two houses and denied any civilian casualties." */
export function denialSentences({ rows, responsibility }: IncidentFile, naming: Naming): Sentence[] {
  const denials = perSpeaker(rows.flatMap(denialsIn).filter((c) => c.speaker !== null));
  return denials.slice(0, most).map((denial) => {
    const own = responsibility.admits.filter((c) => c.speakerKey === denial.speakerKey && isOwnBody(c));
    const act = own.map((c) => ({ c, words: admission(c, pronoun(c)) })).find(({ words }) => words !== null);
    const name = naming.names([denial]);
    return sentence(`${name} ${act ? `${act.words} and ` : ''}${denied(denial)}`, [
      denial,
      ...(act ? [act.c] : []),
    ]);
  });
}
