import { describe, expect, it } from 'vitest';
import { openGazetteer } from '../../../src/lexicon/places.ts';

const places = openGazetteer();

describe('places by name', () => {
  it.each<[name: string, found: string, kind: string, within: readonly string[]]>([
    ['Manbij', 'Manbij', 'city', ['Aleppo', 'Syria']],
    ['manbij', 'Manbij', 'city', ['Aleppo', 'Syria']],
    ['Al-Qaim', 'Al Qā’im', 'city', ['Anbar', 'Iraq']],
    ["al qa'im", 'Al Qā’im', 'city', ['Anbar', 'Iraq']],
    ['Al Qā’im', 'Al Qā’im', 'city', ['Anbar', 'Iraq']],
    ['Anbar', 'Anbar', 'region', ['Iraq']],
    ['Bombay', 'Mumbai', 'city', ['Maharashtra', 'India']],
    ['Fallujah', 'Al Fallūjah', 'city', ['Anbar', 'Iraq']],
    ['Syria', 'Syria', 'country', []],
    ['U.S.', 'United States', 'country', []],
    ['Britain', 'United Kingdom', 'country', []],
  ])('%s is %s, a %s', (name, found, kind, within) => {
    expect(places.lookup(name)[0]).toMatchObject({ name: found, kind, within });
  });

  it('gives every place of a name: countries first, then regions, then towns', () => {
    expect(places.lookup('Georgia').map((p) => [p.kind, p.country])).toEqual([
      ['country', 'GE'],
      ['region', 'US'],
    ]);
    expect(
      places
        .lookup('Aleppo')
        .map((p) => p.kind)
        .slice(0, 2),
    ).toEqual(['region', 'city']);
    expect(places.lookup('Paris').map((p) => p.country)).toEqual(expect.arrayContaining(['CA', 'FR', 'US']));
  });

  it.each([
    ['Aleppoo', 'Aleppo'],
    ['Syira', 'Syria'],
    ['Moslu', 'Mosul'],
    ['Aleppo', null],
    ['Xyzzyville', null],
    ['', null],
  ])('%s is near to %s', (typed, near) => expect(places.near(typed)).toBe(near));

  it('gives the same answer when asked again', () => {
    expect(places.lookup('Mosul')).toEqual(places.lookup('Mosul'));
  });

  it.each(['', '   ', '-', 'Qai', 'Qaimx', 'Reuters', 'Manbij\tc', '\u0000'])('%j is no place', (name) => {
    expect(places.lookup(name)).toEqual([]);
  });
});

describe('nationalities', () => {
  it.each([
    ['Iraqi', 'Iraq'],
    ['Iraqis', 'Iraq'],
    ['American', 'United States'],
    ['British', 'United Kingdom'],
    ['French', 'France'],
  ])('%s is of %s', (word, country) => {
    expect(places.nationality(word)).toBe(country);
  });

  it.each(['iraqi', 'Iraq', 'Martian', 'constructor', ''])('%j is none', (word) => {
    expect(places.nationality(word)).toBeNull();
  });
});
