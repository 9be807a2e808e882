/** Once each; "police" beside "police chief Ana Silva" and "officials" beside "city officials" add nobody. */
export function apart(names: readonly string[]): readonly string[] {
  const all = [...new Set(names)].map((name) => ({ name, words: wordsIn(name) }));
  return all
    .filter(
      ({ words }) => !all.some((o) => o.words.size > words.size && [...words].every((w) => o.words.has(w))),
    )
    .map(({ name }) => name);
}

const wordsIn = (name: string): ReadonlySet<string> =>
  new Set(
    name
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.filter((word) => !/^(?:the|an?)$/.test(word)),
  );
