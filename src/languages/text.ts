import type { DocumentRole } from '../core/stages.ts';

/** A word or mark with its place in the article's text (UTF-16 units). */
export interface Token {
  readonly text: string;
  readonly lower: string;
  /** Universal part of speech, as wink-nlp tells it: NOUN, VERB, PROPN … */
  readonly pos: string;
  readonly start: number;
  readonly end: number;
  /** Index into `Document.quotations`, or -1 outside quotation marks. */
  readonly quotation: number;
}

export interface Sentence {
  readonly index: number;
  readonly paragraph: number;
  readonly role: DocumentRole;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a text that has one role; no sentence runs past its end. */
export interface Segment extends Span {
  readonly paragraph: number;
  readonly role: DocumentRole;
}

export interface Document {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Span[];
}
