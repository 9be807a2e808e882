import type { FigureMeasure } from '../core/claim.ts';

/** How an outcome verb stands to those whom it befalls: as objects, as subjects, or as either. */
export type Frame = 'transitive' | 'intransitive' | 'either';

export interface Harm {
  readonly measure: FigureMeasure;
  readonly frame: Frame;
  /** True where only people can suffer it in the news: "neutralised" says nothing of a bomb. */
  readonly peopleOnly?: boolean;
}

/** What a verb of saying does with what is said. */
export const sayings = ['says', 'denies', 'blames', 'admits', 'claims', 'hopes', 'asks'] as const;
export type Saying = (typeof sayings)[number];

/**
 * How a verb tells of violence: `harms` by itself ("shot"), `strikes` people, or anything if soldiers do it ("hit"), `does` a
 * deed ("carried out a raid"), `sends` a weapon ("hurled a bomb"), `fires` a weapon or at somebody.
 */
type Deed = 'harms' | 'strikes' | 'does' | 'sends' | 'fires';

export interface VerbSense {
  readonly harm?: Harm;
  readonly says?: Saying;
  /** Its infinitive happened ("managed to"), or is left open ("hopes to", the default). */
  readonly infinitive?: 'real';
  readonly be?: boolean;
  readonly have?: boolean;
  /** "were", "are": told of several. */
  readonly plural?: boolean;
  /** "rose to", "stands at", "reached": how a toll moves or rests. */
  readonly counts?: boolean;
  /** "surpassed": the toll is above the number that follows. */
  readonly exceeds?: boolean;
  /** Said to somebody: "told Reuters". */
  readonly tells?: boolean;
  /** "said", "estimated": what is said by it may be a number alone. */
  readonly utters?: boolean;
  /** "called", "phoned": an infinitive after it is what the caller does. */
  readonly contacts?: boolean;
  /** Said of a toll: "put it at 12", "reported 12 deaths". */
  readonly tolls?: boolean;
  /** "suffered", "sustained" injuries. */
  readonly suffers?: boolean;
  /** "found", "left", "pronounced" somebody dead. */
  readonly results?: boolean;
  /** "treated", "hospitalised", "sent to": with a hospital. */
  readonly treats?: boolean;
  /** "landed", "fell": what shells do. */
  readonly lands?: boolean;
  /** "shown", "seen": bodies in a picture are no count. */
  readonly displays?: boolean;
  /** "count": bodies, and other things; said of them, it gives no number. */
  readonly tallies?: boolean;
  /** "named", "called": a name follows. */
  readonly calls?: boolean;
  /** "include": parts of a whole. */
  readonly includes?: boolean;
  /** "followed", "avenged" a raid: what it is done to happened before. */
  readonly answers?: boolean;
  /** An act of violence. */
  readonly act?: boolean;
  /** How it tells of violence: for who did it. */
  readonly deed?: Deed;
}
