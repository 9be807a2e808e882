import { type FigureMeasure, figureMeasures } from '../../core/claim.ts';
import { months } from './calendar.ts';

/** Words by which a correction names an outcome. */
const outcomes: Partial<Record<FigureMeasure, RegExp>> = {
  killed: /\b(?:kill|dead\b|death|dying|died|fatal|lives\b)/i,
  injured: /\b(?:injur|wound|hurt\b)/i,
  missing: /\bmissing\b/i,
  detained: /\b(?:detain|arrest)/i,
  abducted: /\b(?:abduct|kidnap)/i,
  displaced: /\b(?:displac|fled\b)/i,
  evacuated: /\bevacuat/i,
  rescued: /\brescu/i,
  attacks: /\b(?:attack|strike|blast|shooting|raid)s?\b/i,
};

/** The outcomes that a text names. */
export const measuresIn = (text: string): readonly FigureMeasure[] =>
  figureMeasures.filter((measure) => outcomes[measure]?.test(text));

const any = /\b(?:toll|casualt\w+|victims?|figures?|numbers?|how many)\b/i;

/** True where a text speaks of figures, whatever they count. */
export const isOnFigures = (text: string): boolean => any.test(text);

const month = months.map((name) => name.slice(0, 3)).join('|');
const dates = new RegExp(
  String.raw`\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${month})\w{0,6}\b|\b(?:${month})\w{0,6}\.? \d{1,2}\b|\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?[ap]\.?m\b|\bparagraphs? \d+`,
  'gi',
);

/** A text without its days, times and numbers of paragraphs: what is left in digits may be a figure. */
export const withoutDates = (text: string): string => text.replace(dates, ' ');
