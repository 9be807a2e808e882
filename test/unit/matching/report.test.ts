import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import type { Event, Incident } from '../../../src/core/incident.ts';
import type { Report } from '../../../src/core/matching.ts';
import { assignIncident, reportOf } from '../../../src/matching/index.ts';
import { sameness } from '../../../src/matching/report.ts';
import { traitsOf } from '../../../src/languages/en/traits.ts';
import { signatureOf } from '../../../src/languages/common/signature.ts';

const article = (title: string, text: string, published: string | null = '2024-03-02'): Article => ({
  id: title,
  title,
  text,
  url: null,
  outlet: 'Example',
  published,
});
const event = (place: string | null, date: string | null = '2024-03-01'): Event => ({
  kind: 'shooting',
  place,
  within: [],
  date,
});
const first = article(
  'Two wounded at Larkspur diner',
  'Two people were wounded on Friday at the Copper Kettle in Larkspur, police chief Dana Whitcombe said. Marlon Eaves, 34, was taken to Saint Brendan. The diner stands in the 1400 block of Juniper Street. Larkspur police seek a driver, Whitcombe said.',
);
const second = article(
  'Police name man hurt in Larkspur',
  'A man hurt when shots hit the Copper Kettle was named on Saturday as Marlon Eaves, 34. Larkspur police chief Dana Whitcombe asked for witnesses.',
);
const other = article(
  'Two wounded in Larkspur car park',
  'A 19-year-old and his brother were wounded late on Friday behind a shop on Orchard Road in Larkspur. Sergeant Imogen Pell said that they knew who fired.',
);

const report = (of: Event, from: Article) =>
  reportOf({ event: of, traits: traitsOf(from), signature: signatureOf(from.text) }, from.published);

describe('traits', () => {
  test('names, ages and addresses; no ranks, days or words that begin a sentence', () => {
    const traits = traitsOf(first);
    expect(traits).toEqual(
      expect.arrayContaining(['word:larkspur', 'name:marlon eaves', 'age:34', 'road:1400 juniper']),
    );
    expect(traits.filter((t) => /friday|:the$|:two$|police$/.test(t))).toEqual([]);
  });

  test('a page without a name has none of a name', () => {
    expect(traitsOf(article('', 'it rained. nobody was hurt.'))).toEqual([]);
  });
});

describe('two reports', () => {
  const [a, b, c] = [first, second, other].map((x) => report(event('Larkspur'), x));
  test('that name the same people and house tell of one event', () => {
    expect(sameness(a!, b!)).toBeGreaterThan(0.7);
    expect(sameness(a!, b!)).toBe(sameness(b!, a!));
  });
  test('that share a town and a day are not yet one', () => {
    expect(sameness(a!, c!)).toBeLessThan(sameness(a!, b!));
  });
  test('of different days tell of two events, whatever they share', () => {
    expect(sameness(a!, { ...b!, date: '2024-03-09' })).toBe(0);
  });
  test('without a day need the same place', () => {
    const undated = { ...b!, day: null, date: null };
    expect(sameness(a!, { ...undated, place: 'elsewhere' })).toBe(0);
    expect(sameness(a!, undated)).toBeGreaterThan(0);
  });
});

describe('assigning', () => {
  const stands: Incident = { ...event('Larkspur'), id: 'larkspur-2024-03-01', title: 'Shooting · Larkspur' };
  const onRecord: Report = {
    ...report(event('Larkspur'), first),
    textHash: '',
    articleId: 'first',
    outlet: 'Daily Larkspur',
    wire: null,
    incident: stands,
  };

  test('a report that names no town joins by what it names', () => {
    const late = report(event(null), second);
    const { incident, isNew } = assignIncident(event(null), late, [], [onRecord]);
    expect({ id: incident?.id, isNew }).toEqual({ id: stands.id, isNew: false });
  });

  test('what is only likely is doubtful, and no merge', () => {
    const likely = {
      ...onRecord,
      signature: [],
      traits: [...onRecord.traits.slice(0, 2), ...Array.from({ length: 30 }, (_, i) => `word:x${i}`)],
    };
    const { incident, isNew, doubtful } = assignIncident(event('Juniper'), likely, [], [onRecord]);
    expect(sameness(likely, onRecord)).toBeGreaterThan(0.45);
    expect(sameness(likely, onRecord)).toBeLessThan(0.7);
    expect(isNew).toBe(true);
    expect(incident?.id).not.toBe(stands.id);
    expect(doubtful.map(({ id }) => id)).toEqual([stands.id]);
  });

  test('a copy joins its origin even where it tells no place', () => {
    const copy = report(event(null, null), { ...first, title: null, published: null });
    const { incident, copyOf } = assignIncident(event(null, null), copy, [], [onRecord]);
    expect(incident?.id).toBe(stands.id);
    expect(copyOf?.outlet).toBe('Daily Larkspur');
  });
});
