import { day } from '../../core/dates.ts';
import type { IncidentFile } from '../../core/desk.ts';
import { inertLine } from '../../core/inert.ts';
import { count } from '../../core/count.ts';
import { conflictWords } from '../conflictWords.ts';
import { verbs } from '../paragraph/counted.ts';
import { newsRows, stateOf } from './rows.ts';

/** "conflicting figures · 3 articles · updated 8 Dec"; place, kind and day too where the title has another name. */
export function stateLine(file: IncidentFile): string {
  const { incident, rows, articles, contradictions } = file;
  const { place, within, kind, date, title } = incident;
  const isNamed = place !== null && !title.includes(place);
  const event = isNamed ? [[place, ...within].join(', '), kind ?? '', day(date, { year: true })] : [];
  const newest =
    articles
      .flatMap((a) => a.published ?? [])
      .toSorted()
      .at(-1) ?? null;
  return inertLine(
    [
      ...event,
      contradictions > 1 ? conflictWords(contradictions) : (stateOfAll(rows) ?? ''),
      count(articles.length, 'article'),
      newest === null
        ? ''
        : `updated ${day(newest, { year: newest.slice(0, 4) !== (date ?? newest).slice(0, 4) })}`,
    ]
      .filter(Boolean)
      .join(' · '),
  );
}

/** Of the first row; of a further one where that alone is at odds. */
function stateOfAll(rows: IncidentFile['rows']): string | null {
  const [first] = newsRows(rows);
  const odd = rows.find((r) => r.conflicting && r !== first);
  if (odd && !first?.conflicting) return `conflicting figures on ${verbs[odd.measure].group}`;
  return first ? stateOf(first) : null;
}
