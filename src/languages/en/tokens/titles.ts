import type { Token } from '../../text.ts';

/** Abbreviated titles, which a full stop follows. */
export const titles = new Set(
  'maj sgt lt gen col capt cpl cmdr adm dr mr mrs ms prof sen rep gov rev hon det insp supt st no'.split(' '),
);

/** "… said Maj.": what wink takes for the end of a sentence is a title. */
export function endsInTitle(tokens: readonly Token[]): boolean {
  const [word, dot] = tokens.slice(-2);
  if (tokens.at(-1)!.text.endsWith('.') && tokens.at(-1)!.text.length > 1)
    return titles.has(tokens.at(-1)!.lower.slice(0, -1));
  return dot?.text === '.' && (titles.has(word!.lower) || /^(?:magnitude-)?\d$/.test(word!.lower));
}
