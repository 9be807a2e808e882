/** Once each; "police" beside "police chief Ana Silva" and "officials" beside "city officials" add nobody. */
export const apart = (names: readonly string[]): readonly string[] =>
  unlike([...new Set(names)], (name) => name);

/** The same of anything that has a name. */
export function unlike<T>(all: readonly T[], nameOf: (one: T) => string): readonly T[] {
  const told = all.map((one) => ({ one, words: wordsIn(nameOf(one)) }));
  const isWithin = (words: ReadonlySet<string>): boolean =>
    told.some((o) => o.words.size > words.size && [...words].every((w) => o.words.has(w)));
  return told.filter(({ words }) => !isWithin(words)).map(({ one }) => one);
}

const wordsIn = (name: string): ReadonlySet<string> =>
  new Set(
    name
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.filter((word) => !/^(?:the|an?)$/.test(word)),
  );
