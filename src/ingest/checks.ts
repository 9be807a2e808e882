import { z } from 'zod';
import { maxBytes } from '../core/article.ts';
import { UserError } from '../core/errors.ts';

/** Gives the text back as it came; throws a `UserError` where it is empty, too long or not text. `name` is how to call it. */
export function checkedText(text: string, name: string): string {
  if (text.trim() === '') throw new UserError(`${name} is empty: give the article's text.`);
  if (Buffer.byteLength(text) > maxBytes) throw tooLong(name);
  if (!isText(text)) throw notText(name);
  return text;
}

export const tooLong = (name: string) =>
  new UserError(`${name} is over 1 MB: give one article, without the rest of its page.`);

export const notText = (name: string) =>
  new UserError(`${name} is not text: save the article as plain text in UTF-8 and give that.`);

/** A NUL, half a character, or more than one unprintable character in 50 is the mark of something else. */
function isText(text: string): boolean {
  if (text.includes('\0') || !text.isWellFormed()) return false;
  const odd = text.match(/[^\P{Cc}\s]|\uFFFD/gu)?.length ?? 0;
  return odd * 50 <= text.length;
}

const Day = z.iso.date();
const Time = z.iso.datetime({ offset: true });
const loose = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?([.,]\d+)?\s?(Z|[+-]\d\d:?\d\d)?$/i;

/**
 * An ISO date, or a time with its zone: `2016-12-08`, `2016-12-08T10:15:00Z`. A time without a zone is taken as UTC.
 * Null where nothing is given; throws a `UserError` where it is no date.
 */
export function checkedDate(published: string | null | undefined, name: string): string | null {
  const given = published?.trim() ?? '';
  if (given === '') return null;
  if (Day.safeParse(given).success) return given;
  const [, day, time, seconds = ':00', fraction = '', zone = 'Z'] = loose.exec(given) ?? [];
  const offset = zone.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
  const iso = `${day}T${time}${seconds}${fraction.replace(',', '.')}${offset}`;
  if (Time.safeParse(iso).success) return iso;
  throw new UserError(
    `${name} has “${given.slice(0, 40)}” as its date, which cannot be read: write it as 2016-12-08 or 2016-12-08T10:15:00Z.`,
  );
}

/** An http or https address, or null where none is given; throws a `UserError` for anything else. */
export function checkedUrl(url: string | null | undefined, name: string): string | null {
  const given = url?.trim() ?? '';
  if (given === '') return null;
  const protocol = URL.parse(given)?.protocol;
  if (protocol === 'https:' || protocol === 'http:') return given;
  throw new UserError(
    `${name} has the address “${given.slice(0, 80)}”: give it whole, beginning with https://.`,
  );
}

/** A name or title without white space around it; null where nothing is left. */
export const given = (value: string | null | undefined): string | null => value?.trim() || null;
