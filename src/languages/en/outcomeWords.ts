import type { FigureMeasure } from '../../core/claim.ts';

/** Words that tell an outcome in a sentence of news; measures without a row are not told apart by words. */
export const outcomeWords: Partial<Record<FigureMeasure, RegExp>> = {
  killed:
    /\b(?:kill|slain|slay|murder|dead\b|death|die[ds]?\b|dying|fatal|lives\b|life\b|perish|massacre|bod(?:y|ies)\b|toll|gunned|execut|martyr|homicide|claim)/i,
  injured: /\b(?:injur|wound|hurt|maim|shot\b|gunshot|bullet)/i,
  casualties: /\b(?:casualt|shot\b|shoot|hit\b|struck|victims?|toll|killed or|dead (?:and|or))/i,
};

/** True where a text has a word of that outcome. */
export const tellsOf = (measure: FigureMeasure, text: string): boolean =>
  outcomeWords[measure]?.test(text) ?? false;
