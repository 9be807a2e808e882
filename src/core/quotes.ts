/** A text without a pair of quotation marks around the whole: `"Two killed"`, but not `"Two" and "three"`. */
export const unquoted = (text: string): string => text.replace(/^["“]([^"“”]*)["”]$/, '$1').trim();
