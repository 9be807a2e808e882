interface Row {
  /** Base forms; absent where any verb will do. */
  readonly verbs?: ReadonlySet<string>;
}

const indexes = new WeakMap<readonly Row[], ReadonlyMap<string | null, readonly Row[]>>();

/** The rows of a table that a verb may meet, in order: those that name it, and those that name none. */
export function rowsByVerb<R extends Row>(lemma: string, rows: readonly R[]): readonly R[];
export function rowsByVerb(lemma: string, rows: readonly Row[]): readonly Row[] {
  let index = indexes.get(rows);
  if (!index) {
    const verbs = new Set<string | null>([null, ...rows.flatMap((r) => [...(r.verbs ?? [])])]);
    index = new Map(
      [...verbs].map((v) => [v, rows.filter((r) => !r.verbs || (v !== null && r.verbs.has(v)))]),
    );
    indexes.set(rows, index);
  }
  return index.get(lemma) ?? index.get(null)!;
}
