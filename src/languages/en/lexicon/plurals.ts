/** "bandit" → bandits, "gypsy" → gypsies, "watchman" → watchmen. */
export const pluralOf = (word: string): string =>
  word.endsWith('man')
    ? `${word.slice(0, -3)}men`
    : /[^aeiou]y$/.test(word)
      ? `${word.slice(0, -1)}ies`
      : /(?:s|x|z|ch|sh)$/.test(word)
        ? `${word}es`
        : `${word}s`;

/** True for a form that names several, by its ending. */
export const isPlural = (word: string): boolean =>
  /s$|staff$|men$|people$|police$|children$|taliban$|mujahideen$|crew$/.test(word);
