import { type Article, asPrivate } from './article.ts';
import {
  type FigureMeasure,
  type FigureState,
  type ResponsibilityStance,
  type Scope,
  type Stance,
  type Standing,
  isFigure,
} from './claim.ts';
import type { Fixable } from './fields.ts';
import type { Incident } from './incident.ts';
import type { Population } from './population.ts';
import type { ReadClaim, Remarks, WithoutWords } from './remarks.ts';

export interface FigureSet {
  readonly low: number | null;
  readonly high: number | null;
  readonly wording: string;
}

/** What a claim of one reader said when a person accepted it, beside its words: what was read otherwise since is not accepted. */
export interface Accepted {
  readonly scope: Scope;
  readonly figure: {
    readonly low: number | null;
    readonly high: number | null;
    readonly standing: Standing;
    readonly state: FigureState;
  } | null;
}

/** One field of a claim that a person set, and when. */
export interface SetField {
  readonly edit: number;
  readonly field: Fixable | 'accept' | 'drop';
  /** The name that cards show. */
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
}

/** What people set on a claim, and what had been read there. */
export interface Correction {
  readonly set: readonly SetField[];
  readonly read: AsRead;
}

/** The fields of a figure that an edit can change; what an older program did not know of is absent. */
export interface ReadFigureSet extends FigureSet {
  readonly population: Population;
  readonly derived: boolean;
  readonly standing?: Standing | undefined;
  readonly parts?: readonly string[] | undefined;
  readonly measure?: FigureMeasure | undefined;
  readonly stance?: Stance | undefined;
  readonly state?: FigureState | undefined;
  readonly subset?: string | null | undefined;
  readonly partOf?: string | null | undefined;
}

/** The same of who is said to have done it. */
export interface ReadBlameSet {
  readonly stance: ResponsibilityStance;
  readonly actor: string;
}

export interface AsRead extends Pick<NewClaim, 'speaker' | 'speakerKey' | 'origin' | 'rules'> {
  readonly figure: ReadFigureSet | null;
  /** These are absent in corrections of an older program. */
  readonly blame?: ReadBlameSet | null | undefined;
  readonly scope?: Scope | undefined;
  readonly remarks?: Remarks | undefined;
}

/** True where an editor dropped the claim: it is kept, and counts nowhere. */
export const isDropped = (claim: Pick<NewClaim, 'correction'>): boolean =>
  claim.correction?.set.some(({ field }) => field === 'drop') ?? false;

/** Where a claim comes from and belongs, beside what it says. */
export interface Placement {
  readonly articleId: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly incidentId: string | null;
  /** The independent witness behind the claim (matching/origins.ts); null where provenance is unknown. */
  readonly origin: string | null;
  /** What people set, and what had been read there; absent where nobody did. */
  readonly correction?: Correction | undefined;
}

/** A claim on its way in; `id` is given by the ledger. */
export type NewClaim = ReadClaim & Placement;

/** A claim with its place in the ledger. `id` is what people type: `/claim 12`. */
export type StoredClaim = NewClaim & { readonly id: number };

/** The same as matching and alerting see them. */
export type MatchedClaim = WithoutWords<NewClaim>;
export type MatchedStored = WithoutWords<StoredClaim>;

export interface StoredArticle extends Article {
  readonly incidentId: string | null;
  readonly wire: string | null;
  /** ISO time of ingestion. */
  readonly added: string;
  /** 1 for the text first read; higher where the outlet changed it. */
  readonly version: number;
}

/** The article as it came in: all that is its own, without what the ledger knows of it. */
export const articleOnly = ({ isPrivate, ...stored }: StoredArticle): Article => {
  const { id, title, text, url, outlet, published } = stored;
  return asPrivate({ id, title, text, url, outlet, published }, isPrivate);
};

export type ClaimRef = { readonly fresh: number } | { readonly stored: number };

export interface IncidentSummary extends Incident {
  readonly articles: number;
  readonly claims: number;
}

/** A claim as its article was read, before people set anything; where it was read to belong is not known here. */
export function asRead<C extends NewClaim>(claim: C): C {
  if (!claim.correction) return claim;
  const { figure, blame, remarks, scope = claim.scope, ...read } = claim.correction.read;
  const plain = { ...claim, ...read, scope, ...remarks, correction: undefined };
  return { ...plain, ...(isFigure(plain) ? given(figure) : given(blame)) };
}

/** The fields that are there: what an older program did not know of, it did not change. */
const given = (fields: object | null | undefined): object =>
  Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== undefined));
