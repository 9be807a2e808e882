import type { Structure } from '../clauses/build.ts';
import type { Figure } from '../harm/figures.ts';
import type { Entity } from './coreference/entity.ts';

/** A figure with the sentence that gives it. */
export interface Told {
  readonly sentence: number;
  readonly structure: Structure;
  readonly figure: Figure;
  readonly entity: Entity | null;
  /** True where the article told of the same person before, with the same outcome. */
  readonly again: boolean;
}

export const isOnePerson = ({ low, high }: Figure): boolean => low === 1 && high === 1;

/** Injured, or killed or injured, which is not told apart. */
export const isHurt = ({ measure }: Figure): boolean => measure === 'injured' || measure === 'casualties';
