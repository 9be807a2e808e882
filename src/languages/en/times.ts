import { remembered } from '../common/remembered.ts';
import { months, shortMonths, weekdays } from './calendar.ts';
import type { Token } from '../text.ts';
import type { Time } from '../word.ts';

const weekday = new RegExp(`^(?:${weekdays.join('|')})s?$`);
const month = new RegExp(`^(?:${[...months, ...shortMonths].join('|')})$`);
export const isMonthName = (lower: string): boolean => month.test(lower);
const part = /^(?:morning|afternoon|evening|night|noon|midnight|dawn|dusk)s?$/;
const unit = /^(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies))$/;
const casual = /^(?:yesterday|today|tonight|tomorrow|overnight|nowadays|then|now|midnight|noon)$/;
/** Small, for "Black Dawn" is a name. */
const hour = /^(?:dawn|daybreak|sunrise|dusk|sunset|nightfall)$/;
const abbreviated = new RegExp(`^(?:${shortMonths.join('|')})$`);
const digits = /^\d{1,2}(?:st|nd|rd|th)?$/;
/** "04.07.2015", "7/4/2015": which is the month is not said. */
const numeric = /^\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d$/;

const pointing = /^(?:last|this|next|that|late|early|earlier|later)$/;

/** "|mid-|October" */
const withoutMid = (word: string): string => word.replace(/^mid-/i, '');

/** True for words at which a day or a time may begin. */
export const mayBeTime = remembered(
  (word) =>
    word === 'the' ||
    /^\d/.test(word) ||
    [weekday, month, casual, hour, pointing, counts, units].some((r) =>
      r.test(withoutMid(word.replace(/\.$/, ''))),
    ),
);

/** "|Hours| earlier", "|days| later": how long is not said. */
const units = /^(?:minutes|hours|days|nights|weeks|months|years|decades|centuries)$/;

/** The end of the words that name a day or a time from `at` on: "June 24", "Saturday night", "two days ago"; `at` where none do. */
export function timeEnd(tokens: readonly Token[], at: number): number {
  const { lower, text, pos } = tokens[at]!;
  if (!mayBeTime(lower)) return at;
  const next = tokens[at + 1]?.lower ?? '';
  if (numeric.test(text)) return at + 1;
  if (weekday.test(lower)) return tail(tokens, part.test(next) ? at + 2 : at + 1);
  if (lower === 'the' && part.test(next) && tokens[at + 2]?.lower === 'of') {
    const end = timeEnd(tokens, at + 3);
    if (end > at + 3) return end;
  }
  if (isMonth(tokens, at)) {
    const dot = next === '.' ? 1 : 0;
    const day = at + 1 + dot;
    return tail(tokens, digits.test(tokens[day]?.lower ?? '') ? day + 1 : at + 1);
  }
  if (digits.test(text) && isMonth(tokens, at + 1)) return tail(tokens, at + 2);
  if (hour.test(text)) return at + 1;
  if (units.test(lower)) {
    if (/^(?:ago|later|earlier)$/.test(next)) return at + 2;
    // "|Days| before the vote"
    return at === 0 && /^(?:before|after)$/.test(next) ? at + 1 : at;
  }
  if (casual.test(lower) && !(pos === 'ADJ' && lower === 'then')) return at + 1;
  if (
    lower === 'the' &&
    /^(?:same|next|following|previous)$/.test(next) &&
    /^(?:day|night|evening|morning|afternoon|week|month|year)$/.test(tokens[at + 2]?.lower ?? '') &&
    tokens[at + 3]?.pos !== 'NOUN'
  )
    return at + 3;
  // "in the past", but "the past two weeks"
  if (lower === 'the' && next === 'past' && !/^(?:NOUN|NUM|ADJ|PROPN)$/.test(tokens[at + 2]?.pos ?? ''))
    return at + 2;
  if (pointing.test(lower)) {
    if (
      unit.test(next) ||
      weekday.test(next) ||
      part.test(next) ||
      /^(?:weekend|summer|winter|spring|fall|autumn|time)$/.test(next) ||
      isMonth(tokens, at + 1)
    ) {
      if (next === 'days' || next === 'hours') return at;
      return Math.max(at + 2, timeEnd(tokens, at + 1));
    }
    if (/^(?:this|that|last)$/.test(next) && /^(?:early|late|earlier|later)$/.test(lower)) {
      const end = timeEnd(tokens, at + 1);
      return end > at + 1 ? end : at;
    }
    if (/^(?:19|20)\d\d$/.test(next)) return at + 2;
    if (/^(?:early|late)$/.test(lower) && next === 'on' && weekday.test(tokens[at + 2]?.lower ?? ''))
      return timeEnd(tokens, at + 2);
    return at;
  }
  return ago(tokens, at);
}

/** May is a month with a capital only, and not as the auxiliary that opens a sentence. */
function isMonth(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const name = withoutMid(token?.lower.replace(/\.$/, '') ?? '');
  if (!token || !month.test(name) || !/^\p{Lu}/u.test(withoutMid(token.text))) return false;
  const behind = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
  if (abbreviated.test(name))
    return /^\d/.test(tokens[behind]?.text ?? '') || /^\d/.test(tokens[at - 1]?.text ?? '');
  if (name === 'may' || name === 'march') return at > 0 || /^\d/.test(tokens[at + 1]?.text ?? '');
  return true;
}

/** "…, 2016", "at 6 p.m." */
function tail(tokens: readonly Token[], at: number): number {
  const year = /^(?:19|20)\d\d$/;
  if (tokens[at]?.text === ',' && year.test(tokens[at + 1]?.text ?? '')) return at + 2;
  if (year.test(tokens[at]?.text ?? '')) return at + 1;
  return at;
}

const counts =
  /^(?:\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?|dozen|several|few|many|couple|some)$/;

/** "three days ago", "a week later", "an hour earlier"; "|six months| after the raid". */
function ago(tokens: readonly Token[], at: number): number {
  const { text } = tokens[at]!;
  const half = /^(?:a\.?m\.?|p\.?m\.?|o'clock)$/;
  if (/^(?:19|20)\d\d$/.test(text)) return at + 1;
  if (/^\d{1,2}[:.]\d\d/.test(text)) return half.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  if (/^\d{1,2}(?:st|nd|rd|th)$/.test(text) && tokens[at + 1]?.lower === 'of' && isMonth(tokens, at + 2))
    return tail(tokens, at + 3);
  if (isHour(tokens, at)) return timeEnd(tokens, at + 1);
  if (!counts.test(tokens[at]!.lower)) return at;
  const more = counts.test(tokens[at + 1]?.lower ?? '') || tokens[at + 1]?.lower === 'of' ? 1 : 0;
  const to = at + 2 + more;
  if (unit.test(tokens[to - 1]?.lower ?? '')) {
    const pointer = tokens[to]?.lower ?? '';
    const points = tokens[to + 1] === undefined || /^\W+$/.test(tokens[to + 1]!.text);
    if (/^(?:ago|later|earlier)$/.test(pointer) || (pointer === 'before' && points)) return to + 1;
    if (/^(?:before|after|into|since)$/.test(pointer) && !points) return to;
  }
  if (/^\d/.test(text) && half.test(tokens[at + 1]?.lower ?? '')) return at + 2;
  return at;
}

const opensHour = /^(?:at|by|before|after|since|until|till|from)$/;

/** "at |9| that evening", "Around |11| this morning, five were shot", "about |7| in the evening"; "killed about |11| this morning" counts. */
export function isHour(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:1?\d|2[0-4])$/.test(tokens[at]!.text)) return false;
  const [first, second, third] = [at + 1, at + 2, at + 3].map((i) => tokens[i]?.lower ?? '');
  const points = /^(?:this|that|last|the|yesterday|tomorrow)$/.test(first!) && part.test(second!);
  if (!points && !(first === 'in' && second === 'the' && part.test(third!))) return false;
  const before = tokens[at - 1]?.lower ?? '';
  const ahead = tokens[at - 2];
  const opens = !ahead || ahead.pos === 'PUNCT' || opensHour.test(ahead.lower);
  return opensHour.test(before) || (/^(?:about|around)$/.test(before) && opens);
}

const starting = (name: string): RegExp => new RegExp(`\\b${name}`);
const dayNames = weekdays.map(starting);
const monthNames = months.map((name) => starting(name.slice(0, 3)));
const numbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const spans =
  /\b(?:years?|decades?|centur(?:y|ies)|summer|winter|spring|autumn|fall|weekend|weeks?|months?)\b/;

/** "six months", "an hour": how long, and no day. */
const length = new RegExp(
  `^(?:(?:of|${counts.source.slice(1, -1)}) )+(?:minute|hour|day|week|month|year|decade)s?$`,
);

/** What words of time name. */
const atEdge = /\b(?:night|overnight|midnight|late|early|dawn|tonight)\b/;

export function timeOf(words: string): Time {
  const time = namedBy(words);
  return time.kind === 'day' && atEdge.test(words) ? { ...time, edge: true } : time;
}

function namedBy(words: string): Time {
  if (numeric.test(words)) return { kind: 'moment' };
  if (length.test(words)) return { kind: 'moment', gap: true };
  const year = /\b(?:19|20)\d\d\b/.exec(words)?.[0];
  const dated = year === undefined ? {} : { year: Number(year) };
  const weekdayAt = dayNames.findIndex((name) => name.test(words));
  if (weekdayAt >= 0) return { kind: 'day', weekday: weekdayAt, ...dated };
  const monthAt = monthNames.findIndex((name) => name.test(words));
  if (monthAt >= 0 && !/\b(?:months?|this|last|next) month/.test(words)) {
    const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(words.replace(/\b(?:19|20)\d\d\b/, ''))?.[1];
    return day === undefined
      ? { kind: 'month', month: monthAt + 1, ...dated }
      : { kind: 'day', day: Number(day), month: monthAt + 1, ...dated };
  }
  if (/\b(?:ago|earlier|before|later)\b/.test(words)) return distance(words);
  if (year !== undefined) return { kind: 'year', ...dated };
  if (/^(?:yesterday|last night)/.test(words)) return { kind: 'day', ago: 1 };
  if (/^(?:today|tonight|overnight|this (?:morning|afternoon|evening)|early this|late this)/.test(words))
    return { kind: 'day', ago: 0 };
  if (/^(?:the )?previous (?:day|night|evening|morning)\b/.test(words)) return { kind: 'earlier' };
  if (/^(?:the )?previous\b/.test(words) || words === 'the past') return { kind: 'span' };
  if (/^last\b/.test(words) && spans.test(words)) return { kind: 'earlier' };
  if (/^(?:this|that|next)\b/.test(words) && spans.test(words)) return { kind: 'span' };
  return { kind: 'moment' };
}

/** "three days ago", "a week earlier", "two hours later". */
function distance(words: string): Time {
  if (/\blater\b/.test(words) || /\b(?:minutes?|hours?)\b/.test(words)) return { kind: 'moment' };
  const [first = ''] = words.split(' ');
  if (/^(?:several|a few|few|many|some)\b/.test(words) || units.test(first)) return { kind: 'earlier' };
  if (/\bcouple\b/.test(words) && /\b(?:days?|nights?)\b/.test(words)) return { kind: 'day', ago: 2 };
  const count = /^\d+$/.test(first) ? Number(first) : Math.max(1, numbers.indexOf(first));
  if (/\b(?:days?|nights?)\b/.test(words)) return { kind: 'day', ago: count };
  return { kind: 'earlier' };
}
