import { inertLine } from './inert.ts';

/** What became of many articles: counted, and why some were refused. */
export interface BatchSum {
  readonly read: number;
  readonly known: number;
  readonly refused: number;
  /** Of those read, how many had more figures than are kept of one article. */
  readonly cut: number;
  /** The first of those that were refused, each with its name and what to do. */
  readonly reasons: readonly string[];
}

/** `40 read, 2 known, 1 refused (line 7: …).` */
export function batchSentence({ read, known, refused, cut, reasons }: BatchSum): string {
  const more = refused > reasons.length ? `; and ${refused - reasons.length} more` : '';
  const why = refused > 0 ? ` (${reasons.map((r) => inertLine(r)).join('; ')}${more})` : '';
  const left = cut > 0 ? ` ${cut} of them had too many figures for one article: not all were kept.` : '';
  return `${read} read, ${known} known, ${refused} refused${why}.${left}`;
}
