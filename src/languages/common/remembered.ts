/** As many words as a long text has. */
const most = 20_000;

/** The same answer for the same word, found once: most words of a text come again. */
export function remembered<T extends object | string | number | boolean>(
  find: (word: string) => T,
): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const found = find(word);
    known.set(word, found);
    return found;
  };
}
