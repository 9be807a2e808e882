import type { FigureMeasure } from '../core/claim.ts';
import type { MatchedClaim, MatchedStored } from '../core/record.ts';

/** Claims as matching sees them: without their words. */
export type Figure = MatchedClaim & { readonly measure: FigureMeasure };
export type KnownFigure = MatchedStored & { readonly measure: FigureMeasure };
export type KnownBlame = MatchedStored & { readonly measure: 'responsibility' };
