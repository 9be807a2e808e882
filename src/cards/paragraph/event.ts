import type { Event } from '../../core/incident.ts';
import { inertLine } from '../../core/inert.ts';
import { longDay, withArticle } from './english.ts';

/** Kinds that are told without an article. */
const plain: ReadonlySet<string> = new Set(['clashes', 'shelling']);
const the =
  /^(?:bahamas|central african republic|czech republic|dominican republic|gambia|gaza strip|maldives|netherlands|philippines|united arab emirates|united kingdom|united states|west bank)$/i;

/** "in Qaim, Anbar, Iraq, on 7 December 2016"; empty where neither is known. */
export function whereAndWhen({ place, within, date }: Event): string {
  const places = [...new Set([place, ...within].filter((p) => p !== null).map(inertLine))];
  const where = places.length > 0 ? `in ${the.test(places[0]!) ? 'the ' : ''}${places.join(', ')}` : '';
  const when = longDay(date) === '' ? '' : `on ${longDay(date)}`;
  return [where, when].filter(Boolean).join(places.length > 1 ? ', ' : ' ');
}

/** "an air strike in Qaim, Anbar, Iraq, on 7 December 2016"; the plural where several are counted. Null where no kind is known. */
export function eventPhrase(event: Event, several: boolean): string | null {
  if (event.kind === null) return null;
  const kind = inertLine(event.kind);
  const noun = plain.has(kind)
    ? kind
    : several && /(?:strike|shooting|bombing|explosion|attack|raid)$/.test(kind)
      ? `${kind}s`
      : withArticle(kind);
  const where = whereAndWhen(event);
  return [noun, where.includes(',') && longDay(event.date) === '' ? `${where},` : where]
    .filter(Boolean)
    .join(' ');
}
