import { inertLine } from './inert.ts';

/** What became of many articles: counted, and why some were refused. */
export interface BatchSum {
  readonly read: number;
  readonly known: number;
  readonly refused: number;
  /** The first of those that were refused, each with its name and what to do. */
  readonly reasons: readonly string[];
}

/** `40 read, 2 known, 1 refused (line 7: …).` */
export function batchSentence({ read, known, refused, reasons }: BatchSum): string {
  const more = refused > reasons.length ? `; and ${refused - reasons.length} more` : '';
  const why = refused > 0 ? ` (${reasons.map((r) => inertLine(r)).join('; ')}${more})` : '';
  return `${read} read, ${known} known, ${refused} refused${why}.`;
}
