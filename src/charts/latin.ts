import anyAscii from 'any-ascii';
import { romanise } from '../languages/ar/names/romanise.ts';
import type { ChartData } from './rows.ts';

const arabic = /[\p{Script=Arabic}&&\p{L}](?:[\p{Script=Arabic}\p{M}\s]*[\p{Script=Arabic}&&\p{L}])?/gv;
/** What the picture's only face has no shapes for. */
const shapeless =
  /(?!\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic})[\p{L}\p{M}]|(?!\d)\p{Nd}|\p{Cf}/gu;

/** A text in letters that can be drawn: names in Arabic letters as English spells them, others letter by letter. */
export const drawable = (text: string): string =>
  text.replace(arabic, romanise).replace(shapeless, (letter) => anyAscii(letter));

/** All that the picture writes; its alt text has the names as they are. */
export const drawn = (data: ChartData): ChartData => ({
  ...data,
  title: drawable(data.title),
  range: drawable(data.range),
  rows: data.rows.map((row) => ({
    ...row,
    speaker: drawable(row.speaker),
    figure: drawable(row.figure),
    carried: drawable(row.carried),
  })),
});
