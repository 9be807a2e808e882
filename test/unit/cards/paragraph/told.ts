import type { FigureClaim } from '../../../../src/core/claim.ts';
import { speaker } from '../fileOf.ts';

/** The event as the paragraph names it, the figures told of it, and who tells them. */
export const event = 'An air strike in Qaim, Anbar, Iraq, on 7 December 2016';
export const people = (low: number, high: number | null, wording: string): Partial<FigureClaim> => ({
  population: 'people',
  low,
  high,
  wording,
});
export const police = speaker('police');
export const silva = speaker('Ana Silva', 'mayor of the town');
