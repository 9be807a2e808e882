import type { RemarkOn } from '../core/remarks.ts';
import { checksOf } from './checksOf.ts';

/** What the words of a claim tell, in the language of its quotation as far as its letters tell it: for one of which a person set fields. */
export const remarkOn: RemarkOn = (claim, article, set) =>
  checksOf(languageOf(claim.quote)).remarkOn(claim, article, set);

/** The rules read every text in Latin letters that is stored, but for what a model read. */
function languageOf(quote: string): string | null {
  const letters = quote.match(/\p{L}/gu)?.length ?? 0;
  const isMostly = (script: RegExp): boolean => (quote.match(script)?.length ?? 0) * 2 > letters;
  if (isMostly(/\p{Script=Arabic}/gu)) return 'ar';
  return letters === 0 || isMostly(/\p{Script=Latin}/gu) ? 'en' : null;
}
