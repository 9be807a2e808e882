import { isCalendar } from '../calendar.ts';
import type { Token } from '../../text.ts';
import type { NumberIn } from '../../language.ts';
import { isCapital } from '../capital.ts';
import { numberAt } from './cardinals.ts';
import { isAge } from './ages.ts';

const ordinal =
  /^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)$/;
const share = /^(?:half|most|majority|third|thirds|quarter|quarters|percent|per-cent|%)$/;

/** Numbers that count nobody by their form: dates, times, ages, ordinals, shares, amounts; `null` for all others. */
export function unread(tokens: readonly Token[], covered: (at: number) => boolean): NumberIn[] {
  return tokens.flatMap((token, at) => {
    const isNumber = /\d/.test(token.text) || ordinal.test(token.lower) || numberAt(tokens, at) !== null;
    const isShare = share.test(token.lower) && /^(?:of|the)$/.test(tokens[at + 1]?.lower ?? '');
    if ((!isNumber && !isShare) || covered(at)) return [];
    return [{ from: at, to: at + 1, reason: isShare ? 'a share, not a count' : reasonOf(tokens, at) }];
  });
}

function reasonOf(tokens: readonly Token[], at: number): string | null {
  const { lower, text } = tokens[at]!;
  const [before, after] = [tokens[at - 1]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  if (isCalendar(before) || isCalendar(after) || /^(?:19|20)\d\ds?$/.test(text)) return 'a date';
  if (/^\d{1,2}[:.]\d\d/.test(text) || /^[ap]\.?m\.?$/.test(after) || /\d[ap]m$/.test(lower)) return 'a time';
  if (ordinal.test(lower)) return 'an ordinal, no count';
  if (isAge(lower) || /^(?:aged?|ages)$/.test(before) || isBesideName(tokens, at)) return 'an age';
  if (/^[$€£]/.test(text) || /^(?:percent|per|%)$/.test(after)) return 'an amount or a rate';
  return null;
}

/** "Ana Silva, |34|, was": between a name and a comma. */
function isBesideName(tokens: readonly Token[], at: number): boolean {
  const [name, comma, , after] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    comma?.text === ',' &&
    isCapital(name?.text ?? '') &&
    /^[,.;)]$/.test(after?.text ?? '.') &&
    Number(tokens[at]!.text) < 120
  );
}
