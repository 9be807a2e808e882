type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Collects what several lists say of one word. */
export class Senses<T extends object> {
  readonly map = new Map<string, Writable<T>>();

  add(word: string, sense: Partial<T>): void {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a sense grows field by field; all its fields may be absent
    this.map.set(word, { ...this.map.get(word), ...sense } as Writable<T>);
  }

  addAll(words: readonly string[], sense: Partial<T>): void {
    for (const word of words) this.add(word, sense);
  }
}

/**
 * The same senses, alike ones as one object, and each with the fields of all: the stages of reading ask thousands of words for
 * their fields, which takes half the time where all have one shape.
 */
export function inOneShape<T extends object>(senses: Iterable<readonly [string, T]>): Map<string, T> {
  const given = [...senses];
  const fields = new Set(given.flatMap(([, sense]) => Object.keys(sense)));
  const blank = Object.fromEntries([...fields].map((field) => [field, undefined]));
  const known = new Map<string, T>();
  return new Map(
    given.map(([word, sense]) => {
      const shaped: T = Object.assign({}, blank, sense);
      const key = JSON.stringify(shaped);
      if (!known.has(key)) known.set(key, shaped);
      return [word, known.get(key)!];
    }),
  );
}
