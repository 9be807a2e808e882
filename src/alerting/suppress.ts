import type { Figure } from '../matching/figure.ts';
import { figures, isAcross, type Point } from './point.ts';
import { addsUp, countsDead, isGivenThereToo, isOneOfMany, isOutgrown, lowerOf } from './wholes.ts';

/** Why a point is not told; it stands on the card as open, and in the list of what is unsettled. */
interface Suppression {
  readonly held: string;
  readonly when: (point: Point) => boolean;
}

/** The rules by which a point may be held back, in the order in which they are asked; `order-unknown` comes from the comparison. */
export const suppressions = (): readonly string[] => ['order-unknown', ...rows.map(({ held }) => held)];

/** The name of the first rule that holds a point back; null where it is told. */
export const heldBy = (point: Point): string | null => rows.find(({ when }) => when(point))?.held ?? null;

const isMinor = ({ severity }: Point): boolean => severity === 'minor';
/** Figures that do not meet; a denial, a change of a text and who did it are told however they are worded. */
const isOnFigures = ({ kind }: Point): boolean =>
  kind === 'conflict' ||
  kind === 'self-conflict' ||
  kind === 'revised-down' ||
  kind === 'rise' ||
  kind === 'status';

const rows: readonly Suppression[] = [
  // before all: of two events no figure explains the other
  { held: 'weak-join', when: (p) => p.isWeak && isAcross(p) },
  { held: 'doubtful', when: ({ severity }) => severity === null },
  { held: 'caution', when: (p) => isOnFigures(p) && figures(p).some((c) => isCautioned(c, p)) },
  { held: 'hearsay', when: (p) => isOnFigures(p) && figures(p).some((c) => c.hearsay) },
  { held: 'sum', when: (p) => isOnFigures(p) && figures(p).some((c) => c.derived) },
  { held: 'attacks', when: (p) => isOnFigures(p) && figures(p).some((c) => c.measure === 'attacks') },
  { held: 'arrests', when: (p) => isOnFigures(p) && figures(p).every(isArrest) },
  {
    held: 'after-another-event',
    when: (p) => isOnFigures(p) && figures(p).some((c) => isAfterAnother(c, p)),
  },
  { held: 'one-of-many', when: (p) => isOnFigures(p) && !isAcross(p) && isOneOfMany(p) },
  { held: 'none-in-passing', when: (p) => p.kind === 'denial' && isInPassing(p) },
  // "she said she ran to a door"
  { held: 'no-admission', when: (p) => p.now?.cautions.includes('no-admission') === true },
  { held: 'nobody-blamed', when: (p) => p.kind === 'responsibility' && p.before === null },
  { held: 'saw-a-part', when: (p) => isOnFigures(p) && sawPart(p) },
  // "six were shot" beside seven hurt: glass and falls hurt too
  {
    held: 'shot-or-hurt',
    when: (p) =>
      isOnFigures(p) && ['injured', 'casualties'].every((m) => figures(p).some((c) => c.measure === m)),
  },
  {
    held: 'outlets-by-little',
    when: (p) => p.kind === 'conflict' && isMinor(p) && figures(p).every((c) => c.speaker === null),
  },
  {
    held: 'own-by-little',
    when: (p) => p.kind === 'conflict' && !isAcross(p) && isMinor(p) && lowerOf(p)?.speaker === null,
  },
  { held: 'vague', when: (p) => isOnFigures(p) && figures(p).some(isVague) },
  { held: 'one-person', when: (p) => isOnFigures(p) && p.kind !== 'revised-down' && figures(p).some(isOne) },
  { held: 'given-there-too', when: (p) => isOnFigures(p) && isAcross(p) && isGivenThereToo(p) },
  { held: 'adds-up', when: (p) => isOnFigures(p) && !isAcross(p) && addsUp(p) },
  { held: 'outgrown', when: (p) => isOnFigures(p) && figures(p).some((c) => isOutgrown(c, p)) },
  { held: 'counts-the-dead', when: (p) => isOnFigures(p) && countsDead(p) },
];

/** "Three more" leaves open of what, unless both sides count the same part. */
const isCautioned = (c: Figure, point: Point): boolean =>
  c.cautions.some((caution) => caution !== 'more' || !figures(point).every(isPart));
const isPart = ({ standing }: Figure): boolean => standing === 'part';

/** Who arrests goes on doing so, and counts by the charge; others who count the detained may contradict them. */
const isArrest = ({ measure, source }: Figure): boolean =>
  measure === 'detained' && (source === 'official' || source === 'outlet' || source === null);

/** The figure before it in the text is of another event: the text may not have come back. */
function isAfterAnother(c: Figure, { preceding }: Point): boolean {
  const before = preceding(c);
  return before !== null && before.scope !== 'incident' && !c.rules.includes('scope:named');
}

/** "No one was hurt there": in an outlet's own words, or beside others in one article, it may be of another moment. */
const isInPassing = (point: Point): boolean =>
  figures(point).some(
    (c) =>
      c.stance === 'asserts' &&
      c.high === 0 &&
      (c.speaker === null || (!isAcross(point) && !isSidesWord(c)) || figures(point).some(isOne)),
  );

/** That no civilian was harmed is what a side or an authority has to say of the whole event. */
const isSidesWord = ({ population, source }: Figure): boolean =>
  population === 'civilians' && (source === 'party' || source === 'official');

/** Who was there, or is of the family, tells of those whom they saw. */
const sawPart = (point: Point): boolean => lowerOf(point)?.source === 'witness';

/** `dozens`, `hundreds`: where a plain number is, they are no rival to it. */
const isVague = ({ low, high }: Figure): boolean => high !== null && high > 1.5 * (low ?? 0);

/** One person is told of for many reasons; a toll of one is seldom a rival of a larger. */
const isOne = ({ low, high }: Figure): boolean => low === 1 && high === 1;
