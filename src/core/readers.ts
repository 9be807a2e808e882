import { type Claim, type FigureState, type Scope, type Speaker, type Standing, isFigure } from './claim.ts';
import type { Population } from './population.ts';

/** Whose reading a person can choose where the two differ. */
export const readerNames = ['model', 'rules'] as const;
export type ReaderName = (typeof readerNames)[number];

/** Which readers have a claim of an article that a model read beside the rules. */
export const readBy = ['both', 'rules', 'model'] as const;
export type ReadBy = (typeof readBy)[number];

/** One field as each of the two reads it. */
export interface ReadBoth<T> {
  readonly rules: T;
  readonly model: T;
}

/** The fields in which two readings of a claim are compared. */
export interface ComparedFields {
  readonly speaker: Speaker | null;
  readonly scope: Scope;
  readonly standing: Standing;
  readonly state: FigureState;
  readonly population: Population;
}

/** Those in which they differ. */
export type Differences = {
  readonly [F in keyof ComparedFields]?: ReadBoth<ComparedFields[F]> | undefined;
};

/** Two readings of one claim. */
export interface TwoReadings {
  readonly by: ReadBy;
  /** null where they agree, and where one reader alone has the claim. */
  readonly differs: Differences | null;
}

/** A claim of an article that a model has read; `readers` is absent of what the rules alone read. */
export interface ReadTwice {
  readonly readers?: TwoReadings | undefined;
}

/** The fields in which two readings can differ, in the order in which people are told. */
export const compared = [
  'speaker',
  'scope',
  'standing',
  'state',
  'population',
] as const satisfies readonly (keyof ComparedFields)[];
export type Compared = (typeof compared)[number];

/** What a claim says in those fields; blame has no more than the first two. */
export const comparedIn = (claim: Claim): Partial<ComparedFields> => {
  const { speaker, scope } = claim;
  if (!isFigure(claim)) return { speaker, scope };
  const { standing, state, population } = claim;
  return { speaker, scope, standing, state, population };
};

/** What one of the two readers reads in the fields in which they differ. */
export const readingOf = ({ readers }: ReadTwice, reader: ReaderName): Partial<ComparedFields> =>
  Object.fromEntries(
    Object.entries(readers?.differs ?? {}).flatMap(([field, both]) => (both ? [[field, both[reader]]] : [])),
  );

/** A claim as far as it matters who read it, and which of its fields people set since. */
export interface Reviewed extends ReadTwice {
  readonly correction?: { readonly set: readonly { readonly field: string }[] } | undefined;
}

/** The fields in which the two readings differ, whatever people set. */
export const differsIn = ({ readers }: ReadTwice): readonly Compared[] =>
  compared.filter((field) => readers?.differs?.[field] !== undefined);

/** Those of them that nobody has set. */
export const openIn = (claim: Reviewed): readonly Compared[] =>
  differsIn(claim).filter((field) => !claim.correction?.set.some((set) => set.field === field));

/** Two readings of it differ, and nobody has said which one stands. */
export const isDisputed = (claim: Reviewed): boolean => openIn(claim).length > 0;

/** A claim as one of two readers reads it, but for what people set. */
export function asReadBy<C extends Reviewed>(claim: C, reader: ReaderName): C {
  const open = new Set<string>(openIn(claim));
  const read = Object.entries(readingOf(claim, reader)).filter(([field]) => open.has(field));
  return read.length === 0 ? claim : { ...claim, ...Object.fromEntries(read) };
}

/** The reader that alone has the claim, as long as no person has accepted it; null of any other claim. */
export function onlyReader({ readers, correction }: Reviewed): ReaderName | null {
  if (!readers || readers.by === 'both') return null;
  return correction?.set.some(({ field }) => field === 'accept') ? null : readers.by;
}

/** Not to be printed as it stands: one reader alone has it and nobody has accepted it, or the two read its fields otherwise and nobody has set them. */
export const isUnsure = (claim: Reviewed): boolean => onlyReader(claim) !== null || isDisputed(claim);

/** How far the readers have a claim alike; `accepted`: one alone has it, and a person accepted it. */
export type Agreement = 'both' | 'accepted' | 'differ' | 'one';

/**
 * Of claims that say the same: `both` where both readers have one of them alike, else `accepted` where a person accepted one, else
 * `differ` where they differ in one, else `one`. null where no model has read any.
 */
export function agreementOn(claims: readonly Reviewed[]): Agreement | null {
  const read = claims.filter(({ readers }) => readers !== undefined);
  if (read.length === 0) return null;
  const sure = read.filter((claim) => !isUnsure(claim));
  if (sure.length > 0) return sure.some(({ readers }) => readers?.by === 'both') ? 'both' : 'accepted';
  return read.some(isDisputed) ? 'differ' : 'one';
}
