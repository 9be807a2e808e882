import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import type { Event, Incident } from '../../../src/core/incident.ts';
import type { NewReport, Report } from '../../../src/core/matching.ts';
import { assignIncident, reportOf } from '../../../src/matching/index.ts';
import { evidence } from '../../../src/matching/evidence.ts';
import { traitsOf as traitsBeside } from '../../../src/languages/en/traits/index.ts';
import type { Shared } from '../../../src/languages/en/traits/shared.ts';
import { signatureOf } from '../../../src/languages/common/signature.ts';

const nothingShared: Shared = {
  isNation: () => false,
  isGroup: () => false,
  isRegion: () => false,
  isPlace: (name) => name === 'Larkspur',
  bodies: new Set(),
};
const traitsOf = (of: Article) => traitsBeside({ ...of, report: of.text }, nothingShared);
const told = { hasFigures: false, mark: 'x1' };

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
  reportOf(
    { event: of, traits: traitsOf(from), signature: signatureOf(from.text), claims: [] },
    from.published,
  );

describe('traits', () => {
  test('names, ages and addresses; no ranks, days or words that begin a sentence', () => {
    const traits = traitsOf(first);
    expect(traits).toEqual(
      expect.arrayContaining(['word:larkspur', 'name:marlon eaves', 'age:34', 'road:1400 juniper']),
    );
    expect(traits.filter((t) => /friday|:the$|:two$|police$/.test(t))).toEqual([]);
  });

  test('the places that it names early on, and no age of its headline as a word', () => {
    const late = article(
      'Girl, 7-year-old, hurt in Larkspur',
      `${'Rain fell. '.repeat(80)} Larkspur Bay waited.`,
    );
    const traits = traitsOf(late);
    expect(traits.filter((t) => t.startsWith('named:'))).toEqual(['named:larkspur']);
    expect(traits).not.toContain('title:year');
    expect(traitsOf(article('Two hurt', `${'Rain fell. '.repeat(80)} They left Larkspur.`))).not.toContain(
      'named:larkspur',
    );
  });

  test('the day of a month is no age', () => {
    const dated = traitsOf(
      article('Two hurt', 'They were hurt on March 21, 2024, and Marlon Eaves, 34, died.'),
    );
    expect(dated.filter((t) => t.startsWith('age:'))).toEqual(['age:34']);
  });

  test('an armed group of one country and a wide region tell little', () => {
    const shared: Shared = {
      ...nothingShared,
      isGroup: (word) => word === 'grey',
      isRegion: (name) => name === 'upper vale',
    };
    const text = 'Fighters of Grey Banner came from the Upper Vale, Marlon Eaves said.';
    const traits = traitsBeside({ title: null, report: text }, shared);
    expect(traits).toEqual(expect.arrayContaining(['area:upper vale', 'name:marlon eaves']));
    expect(traits.filter((t) => /^(?:name|word):.*(?:grey|banner|upper|vale)/.test(t))).toEqual([]);
  });

  test('a page without a name has none of a name', () => {
    expect(traitsOf(article('', 'it rained. nobody was hurt.'))).toEqual([]);
  });
});

describe('two reports', () => {
  const [a, b, c] = [first, second, other].map((x) => report(event('Larkspur'), x));
  test('that name the same people and house tell of one event', () => {
    expect(evidence(a!, b!)).toBeGreaterThan(1.7);
    expect(evidence(a!, b!)).toBe(evidence(b!, a!));
  });
  test.each<[name: string, less: () => number, more: () => number]>([
    ['share a town and a day alone', () => evidence(a!, c!), () => evidence(a!, b!)],
    ['are of days apart', () => evidence(a!, { ...b!, date: '2024-03-09' }), () => evidence(a!, b!)],
    ['are of no day', () => evidence(a!, { ...b!, day: null, date: null }), () => evidence(a!, b!)],
    ['are of two places', () => evidence(a!, { ...b!, place: 'elsewhere' }), () => evidence(a!, b!)],
    [
      'are of kinds that no one event has',
      () => evidence(a!, { ...b!, facts: { ...b!.facts!, kind: 'flood' } }),
      () => evidence(a!, b!),
    ],
    [
      'are each the news of its own day',
      () => evidence(a!, { ...b!, date: '2024-03-04', day: '2024-03-05' }),
      () => evidence(a!, { ...b!, date: '2024-03-04', day: '2024-03-20' }),
    ],
    [
      'are each the news of its own week',
      () => evidence(a!, { ...b!, date: '2024-03-14', day: '2024-03-14' }),
      () => evidence(a!, { ...b!, date: '2024-03-14', day: '2024-03-30' }) - 2,
    ],
    [
      'name no place, either of them',
      () => evidence({ ...a!, place: null }, { ...b!, place: null }),
      () => evidence({ ...a!, place: null }, b!),
    ],
    [
      'name another place than that of the other',
      () => evidence({ ...a!, place: 'alder', traits: [] }, b!),
      () => evidence({ ...a!, place: 'alder', traits: ['named:larkspur'] }, b!),
    ],
    [
      'tell of two kinds',
      () => evidence(striking(a!), telling(b!, 'shelling')),
      () => evidence(striking(a!), telling(b!, 'attack')),
    ],
    [
      'count other dead',
      () => evidence(killed(a!, 3), killed(b!, 40)),
      () => evidence(killed(a!, 3), killed(b!, 3)),
    ],
    [
      'count far more dead, rather than some more',
      () => evidence(killed(a!, 3), killed(b!, 40)),
      () => evidence(killed(a!, 30), killed(b!, 40)),
    ],
    [
      'are of a war, each with names of its own',
      () => evidence(striking(a!), striking(c!)),
      () => evidence(striking(a!), striking({ ...c!, traits: ['place:larkspur'] })),
    ],
    [
      'are of a war, the one by what it tells of the other',
      () => evidence(striking(a!), striking(c!)),
      () => evidence(striking(a!), telling(c!, 'flood')) + 2,
    ],
    [
      'are of a war, and two days apart',
      () => evidence(striking(a!), { ...striking(b!), date: '2024-03-03' }),
      () => evidence(a!, { ...b!, date: '2024-03-03' }),
    ],
  ])('that %s say less', (_, less, more) => {
    expect(less()).toBeLessThan(more());
  });
});

const killed = (of: NewReport, low: number): NewReport => ({
  ...of,
  facts: { ...of.facts!, tolls: [{ measure: 'killed', low, high: low }] },
});
const telling = (of: NewReport, kind: string): NewReport => ({ ...of, facts: { ...of.facts!, kind } });
const striking = (of: NewReport): NewReport => telling(of, 'air strike');

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
    const { incident, isNew } = assignIncident(event(null), late, [], [onRecord], told);
    expect({ id: incident?.id, isNew }).toEqual({ id: stands.id, isNew: false });
  });

  test('what is only likely is doubtful, and no merge', () => {
    const likely = {
      ...onRecord,
      place: 'juniper',
      signature: [],
      traits: [...onRecord.traits.slice(0, 2), ...Array.from({ length: 30 }, (_, i) => `word:x${i}`)],
    };
    const { incident, isNew, doubtful } = assignIncident(event('Juniper'), likely, [], [onRecord], told);
    expect(evidence(likely, onRecord)).toBeGreaterThan(0.7);
    expect(evidence(likely, onRecord)).toBeLessThan(2.1);
    expect(isNew).toBe(true);
    expect(incident?.id).not.toBe(stands.id);
    expect(doubtful.map(({ id }) => id)).toEqual([stands.id]);
  });

  test('a name that several other incidents bear says nothing', () => {
    const unplaced = event(null);
    const late = report(unplaced, second);
    const known = { ...onRecord, place: 'juniper', incident: { ...stands, place: 'Juniper' } };
    const elsewhere = ['a', 'b', 'c'].map((id): Report => ({
      ...onRecord,
      articleId: id,
      date: '2024-02-20',
      place: id,
      incident: { ...stands, id, place: id, date: '2024-02-20' },
    }));
    const { incident } = assignIncident(unplaced, late, [], [known, ...elsewhere], told);
    expect(incident?.id).not.toBe(stands.id);
    const two = assignIncident(unplaced, late, [], [known, elsewhere[0]!], told);
    expect(two.incident?.id).toBe(stands.id);
  });

  const at = (id: string, place: string): Report => ({
    ...report({ ...event(place), kind: 'air strike', within: ['Vale', 'Norland'] }, other),
    textHash: '',
    articleId: id,
    outlet: null,
    wire: null,
    incident: { ...event(place), kind: 'air strike', within: ['Vale', 'Norland'], id, title: id },
  });
  const strike: Event = { ...event('Larkspur'), kind: 'air strike', within: ['Vale', 'Norland'] };
  const joined = (near: readonly Report[]) =>
    assignIncident(strike, { ...report(strike, second), traits: ['place:larkspur'] }, [], near, told).incident
      ?.id;

  test('a town on one day is enough, unless its region is full of such events', () => {
    const here = at('here', 'Larkspur');
    const around = ['Alder', 'Birch', 'Cedar'].map((place) => at(place, place));
    expect(joined([here])).toBe('here');
    expect(joined([here, ...around.slice(0, 1)])).toBe('here');
    expect(joined([here, ...around])).not.toBe('here');
  });

  test('of two for which as much speaks it joins one that is sure, and tells nothing on its strength', () => {
    const twin = (id: string): Report => ({ ...onRecord, incident: { ...stands, id } });
    const late = report(event('Larkspur'), second);
    const near = [twin('one'), twin('two')];
    expect(assignIncident(event('Larkspur'), late, [], near, told)).toMatchObject({
      incident: { id: 'one' },
      isWeak: true,
      doubtful: [{ id: 'two' }],
    });
  });

  test('a copy joins its origin even where it tells no place', () => {
    const copy = report(event(null, null), { ...first, title: null, published: null });
    const { incident, copyOf } = assignIncident(event(null, null), copy, [], [onRecord], told);
    expect(incident?.id).toBe(stands.id);
    expect(copyOf?.outlet).toBe('Daily Larkspur');
  });
});
