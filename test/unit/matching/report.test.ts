import { describe, expect, test } from 'vitest';
import type { NewReport } from '../../../src/core/matching.ts';
import { evidence } from '../../../src/matching/evidence.ts';
import { traitsOf as traitsBeside } from '../../../src/languages/en/traits/index.ts';
import type { Shared } from '../../../src/languages/en/traits/shared.ts';

import { article, event, first, nothingShared, other, report, second, traitsOf } from './larkspur.ts';

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
