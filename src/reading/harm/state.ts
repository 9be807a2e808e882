import type { FigureMeasure } from '../../core/claim.ts';
import type { Language } from '../../languages/language.ts';
import type { Structure } from '../clauses/build.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';
import type { Figure } from './figures.ts';

/** What befell those of whom a phrase tells. */
export interface Harm {
  readonly clause: Clause;
  readonly measure: FigureMeasure;
  readonly rule: string;
  readonly agents?: readonly NounPhrase[];
  /** The figure of which theirs is a part. */
  readonly whole?: Figure | null;
}

/** The figures of one sentence, as they are found. */
export class FigureState {
  readonly figures: Figure[] = [];
  /** Phrases of which a figure was made. */
  readonly taken = new Set<NounPhrase>();
  /** Those told in one breath: the figures of one list share it. */
  group: object = {};
  readonly structure: Structure;
  readonly language: Language;

  constructor(structure: Structure, language: Language) {
    this.structure = structure;
    this.language = language;
  }

  /** Keeps the figure of a phrase, which no other rule then reads. */
  take(phrase: NounPhrase, figure: Figure): void {
    this.taken.add(phrase);
    this.figures.push(figure);
  }
}
