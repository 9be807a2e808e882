import type { SourceKind, Speaker } from '../../core/claim.ts';
import type { SourceRow } from '../../languages/language.ts';
import type { Setting } from './types.ts';

const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/[^\p{L}\p{N}-]+/u);

/** What kind of speaker gives a figure: the outlet itself, else by the role, else by the name; null where no word tells. */
export function sourceOf(
  speaker: Speaker | null,
  { language, isOutlet, kind }: Pick<Setting, 'language' | 'isOutlet' | 'kind'>,
): SourceKind | null {
  if (speaker === null || isOutlet(speaker.name)) return 'outlet';
  const told = speaker.kind === 'person' ? [speaker.role ?? ''] : [speaker.name, speaker.role ?? ''];
  const isAccident = kind !== null && language.standing.accidents.has(kind);
  return told.map((text) => first(text, language.sources, isAccident)).find((s) => s !== null) ?? null;
}

function first(text: string, rows: readonly SourceRow[], isAccident: boolean): SourceKind | null {
  const words = wordsOf(text);
  const has = (row: SourceRow): boolean =>
    words.some((w, i) => row.words.has(w) || row.words.has(`${w} ${words[i + 1]}`));
  const row = rows.find(has);
  return (isAccident ? row?.afterAccidents : undefined) ?? row?.source ?? null;
}
