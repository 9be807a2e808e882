import { lexicon } from '../lexicon/index.ts';

interface Row {
  readonly phrase: readonly string[];
  readonly kind: string;
}

let rows: ReadonlyMap<string, readonly Row[]> | undefined;

/** Words for events by their first word, the longest first, so that "car bombing" is no "bombing". */
const theRows = (): ReadonlyMap<string, readonly Row[]> =>
  (rows ??= Map.groupBy(
    lexicon()
      .events.flatMap(({ kind, words: list }) => list.map((word) => ({ phrase: word.split(' '), kind })))
      .toSorted((a, b) => b.phrase.length - a.phrase.length),
    ({ phrase }) => phrase[0]!,
  ));

const rowAt = (text: readonly string[], at: number): Row | undefined =>
  theRows()
    .get(text[at]!)
    ?.find(({ phrase }) => phrase.every((word, i) => text[at + i] === word));

/** "the fire |captain|", "fire |crews|": whose work it is, and no fire. */
function namesService(next: string | undefined): boolean {
  const noun = lexicon().nouns.get(next ?? '');
  return noun?.speaks === true || noun?.members !== undefined || services.has(next ?? '');
}

const services = new Set(
  'department service services station truck trucks engine engines brigade rescue'.split(' '),
);

/** What kind of event words tell of, in lower case: the kind whose words stand most often; of two alike the more telling. */
export function kindOf(text: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (let at = 0; at < text.length;) {
    const row = rowAt(text, at);
    const names = row?.kind === 'fire' && namesService(text[at + row.phrase.length]);
    if (row && !names) counts.set(row.kind, (counts.get(row.kind) ?? 0) + 1);
    at += row?.phrase.length ?? 1;
  }
  const most = Math.max(0, ...counts.values());
  return lexicon().events.find(({ kind }) => most > 0 && counts.get(kind) === most)?.kind ?? null;
}

/** Every kind of event that words can tell of, the more telling first. */
export const eventKinds = (): readonly string[] => [...new Set(lexicon().events.map(({ kind }) => kind))];
