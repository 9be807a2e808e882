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
