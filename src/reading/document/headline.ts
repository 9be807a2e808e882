import { withoutMarkup } from '../../languages/common/markup.ts';
import type { DocumentRules } from '../../languages/documentRules.ts';
import { segmentsOf } from './segments.ts';

/** The top of a text, in letters, in which its headline stands. */
const topLength = 4000;
/** Fewer words are a name or a place. */
const fewestWords = 3;

/** The first line of a text where it is printed as a headline over the report; else null. */
export function headlineIn(text: string, rules: DocumentRules): string | null {
  const [first] = segmentsOf(withoutMarkup(text.slice(0, topLength)), null, rules);
  if (first?.role !== 'headline') return null;
  const line = text.slice(first.start, first.end).trim();
  const isOther = rules.isByline(line) || rules.isFurniture(line);
  return isOther || line.split(/\s+/).length < fewestWords ? null : line;
}
