import type { Interval } from './interval.ts';
import type { Population } from './population.ts';

export const figureMeasures = [
  'killed',
  'injured',
  'casualties',
  'missing',
  'detained',
  'abducted',
  'displaced',
  'evacuated',
  'rescued',
  'attacks',
] as const;
export type FigureMeasure = (typeof figureMeasures)[number];

/** What the speaker does with the figure, or with the blame. */
export type Stance = 'asserts' | 'denies';
export type ResponsibilityStance = Stance | 'admits';

export interface Speaker {
  /** As this article names them in full: `Karim Haddad`, `hospital sources`. */
  readonly name: string;
  readonly role: string | null;
  /** `group` is unnamed: "hospital sources". */
  readonly kind: 'person' | 'organisation' | 'group';
}

/** `incident`: what the article reports; `other`: another single event; `aggregate`: a sum over several. */
export type Scope = 'incident' | 'other' | 'aggregate';

/**
 * Which figures can be rivals. `total`: how many of its population had this outcome in this event, floors and breakdowns by who they
 * were among them; `part`: a subset by place, facility, vehicle, family, unit or moment; `mention`: somebody told of, not counted.
 */
export const standings = ['total', 'part', 'mention'] as const;
export type Standing = (typeof standings)[number];

/** `superseded`: the article itself gives a later figure; `retracted`: the speaker or outlet takes it back. */
export const figureStates = ['current', 'superseded', 'retracted'] as const;
export type FigureState = (typeof figureStates)[number];

/** Whether a count takes in those who did it; `none`: no attacker is among the dead or hurt. */
export const attackerCounts = ['included', 'excluded', 'unknown', 'none'] as const;
export type AttackerCount = (typeof attackerCounts)[number];

/** What kind of speaker gives a figure; `party` is a side of the conflict. */
export const sourceKinds = ['official', 'medical', 'monitor', 'party', 'witness', 'outlet'] as const;
export type SourceKind = (typeof sourceKinds)[number];

interface ClaimBase {
  /** Unique within its article; `partOf` points at it. */
  readonly key: string;
  /** null is the outlet's own voice. */
  readonly speaker: Speaker | null;
  /** The outlet or agency to which the speaker said it, where that is not the article's own outlet. */
  readonly via: string | null;
  readonly scope: Scope;
  readonly place: string | null;
  /** ISO date of the claimed event. */
  readonly date: string | null;
  /** The sentence, letter for letter: `text.slice(start, end) === quote`. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** The rules that made the claim, in the order in which they ran. */
  readonly rules: readonly string[];
}

/** How many people suffered an outcome: one speaker, one outcome, one population, one figure. */
export interface FigureClaim extends ClaimBase, Interval {
  readonly measure: FigureMeasure;
  readonly population: Population;
  /** The words of the figure as printed: `more than 100`. */
  readonly wording: string;
  readonly stance: Stance;
  /** Whom the speaker cites for it in turn. */
  readonly relayed: string | null;
  readonly partOf: string | null;
  readonly standing: Standing;
  /** The words that make a part: "in Kunar alone"; null for what is none. */
  readonly subset: string | null;
  readonly state: FigureState;
  readonly attackers: AttackerCount;
  /** null where the speaker's kind is not known. */
  readonly source: SourceKind | null;
  /** When the figure held; ISO date or time. */
  readonly asOf: string | null;
  /** True where the program added up a list in one sentence. */
  readonly derived: boolean;
  /** The keys that a derived figure adds up; empty for what is none. */
  readonly parts: readonly string[];
  /** True for "reportedly", "allegedly" without a named source. */
  readonly hearsay: boolean;
}

export interface ResponsibilityClaim extends ClaimBase {
  readonly measure: 'responsibility';
  readonly stance: ResponsibilityStance;
  /** Who is said to have done it. */
  readonly actor: string;
  /** The words for what was done; null where they are not told. */
  readonly act: string | null;
}

export type Claim = FigureClaim | ResponsibilityClaim;

/** Says that there was nobody: a denial, or "no one was killed". */
export const isNobody = ({ stance, high }: Pick<FigureClaim, 'stance' | 'high'>): boolean =>
  stance === 'denies' || high === 0;

/** True of who blames, admits or denies. */
export const isBlame = <C extends Pick<Claim, 'measure'>>(
  claim: C,
): claim is C & { readonly measure: 'responsibility' } => claim.measure === 'responsibility';

/** Tells figures from blame, whatever else is known of the claim. */
export const isFigure = <C extends Pick<Claim, 'measure'>>(
  claim: C,
): claim is C & { readonly measure: FigureMeasure } => claim.measure !== 'responsibility';
