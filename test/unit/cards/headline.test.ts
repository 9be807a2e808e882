import { describe, expect, test } from 'vitest';
import { headlineOf } from '../../../src/cards/headline.ts';
import { linesOf, phone } from '../../../src/cards/phone.ts';
import type { FindingKind } from '../../../src/core/finding.ts';
import type { StoredClaim } from '../../../src/core/record.ts';
import { blame, by, claim, council, denial, head, hospital, point } from './alerts.ts';

describe('the headline has place and both figures', () => {
  test.each<[string, FindingKind, StoredClaim | null, StoredClaim | null, string]>([
    [
      'a denial',
      'denial',
      denial,
      hospital,
      'Iraqi military denied civilian casualties; hospital sources said 55 civilians killed',
    ],
    [
      'two figures',
      'conflict',
      council,
      hospital,
      'Ola Brandt said more than 100 civilians killed; hospital sources said 55',
    ],
    [
      'words that opened a sentence, and a number of two words',
      'conflict',
      claim(3, { wording: 'Thirty-eight bodies', population: 'people', low: 38, high: 38 }),
      claim(4, { wording: 'At least 11 miners', population: 'other', low: 11, high: null }),
      'hospital sources said thirty-eight bodies; hospital sources said at least 11 miners',
    ],
    [
      'an outlet’s own',
      'conflict',
      claim(3, { speaker: null, wording: '60 people', population: 'people', low: 60, high: 60 }),
      hospital,
      'Herald reported 60 people killed; hospital sources said 55 civilians',
    ],
    [
      'one speaker',
      'self-conflict',
      claim(3, { low: 60, high: 60, wording: '60 civilians' }),
      hospital,
      'hospital sources said 60 civilians killed and 55',
    ],
    [
      'who the dead were',
      'status',
      claim(3, {
        population: 'militants',
        low: 9,
        high: 9,
        wording: 'nine militants',
        speaker: by('the army'),
      }),
      claim(4, { low: 12, high: 12, wording: '12 civilians' }),
      'the army said 9 militants killed; hospital sources said 12 civilians',
    ],
    [
      'lower',
      'revised-down',
      claim(3, { low: 49, high: 49, wording: '49 civilians' }),
      hospital,
      'hospital sources lowered 55 civilians killed to 49',
    ],
    [
      'corrected',
      'corrected',
      claim(3, { low: 7, high: 7, wording: 'seven civilians' }),
      claim(4, { low: 17, high: 17, wording: '17 civilians' }),
      'hospital sources corrected 17 civilians killed to 7',
    ],
    [
      'changed',
      'changed',
      claim(3, { low: 49, high: 49, wording: '49 civilians' }),
      hospital,
      'Herald changed 55 civilians killed to 49 without saying so',
    ],
    ['taken out', 'changed', null, hospital, 'Herald took out 55 civilians killed without saying so'],
    [
      'a denial of blame',
      'responsibility',
      blame(5, 'denies', 'the army', 'the army'),
      blame(6, 'asserts', 'the army', 'Amaq'),
      'the army denied responsibility; Amaq blamed the army',
    ],
    ['an admission', 'responsibility', blame(5, 'admits', 'Amaq', 'Amaq'), null, 'Amaq admitted it'],
    [
      'an admission relayed',
      'responsibility',
      blame(5, 'admits', 'Amaq', 'police'),
      null,
      'police said that Amaq admitted it',
    ],
    [
      'a figure beside one that the text told before: it is shown alone',
      'conflict',
      claim(3, { wording: 'nine others', population: 'people', low: 9, high: 9 }),
      claim(4, { wording: 'a further 7', population: 'people', low: 7, high: 7 }),
      'hospital sources said 9 people killed; hospital sources said 7',
    ],
    [
      'words without a number, and capitals',
      'conflict',
      claim(3, { wording: 'they', population: 'children', low: 2, high: 2 }),
      claim(4, { wording: 'SIX VICTIMS', population: 'people', low: 6, high: 6 }),
      'hospital sources said 2 children killed; hospital sources said 6 people',
    ],
    [
      'an admission that two tell of',
      'responsibility',
      blame(5, 'admits', 'the army', 'the army'),
      blame(6, 'admits', 'the army', 'a spokesman'),
      'the army admitted it',
    ],
    [
      'words that own up to nothing are only said',
      'responsibility',
      blame(5, 'admits', 'the army', 'the army', 'The army said it hit a bus.', {
        act: 'hit a bus',
        cautions: ['no-admission'],
      }),
      blame(6, 'asserts', 'the army', 'Amaq'),
      'the army said “hit a bus”; Amaq blamed the army',
    ],
    [
      'an act with what qualifies it',
      'responsibility',
      blame(5, 'admits', 'the army', 'the army', 'The army said it accidentally hit a bus.', {
        act: 'hit a bus',
        cautions: [],
      }),
      null,
      'the army admitted “accidentally hit a bus”',
    ],
    [
      'an act of a body',
      'responsibility',
      blame(5, 'admits', 'Zandian army', 'Zandian army', 'The army said it accidentally hit a bus.', {
        act: 'hit a bus',
        cautions: [],
        speaker: { name: 'Zandian army', role: null, kind: 'organisation' },
      }),
      null,
      'Zandian army admitted it “accidentally hit a bus”',
    ],
    [
      'killed or injured',
      'conflict',
      claim(3, { measure: 'casualties', wording: '80 people', low: 80, high: 80, population: 'people' }),
      claim(4, { measure: 'casualties', wording: '30 casualties', low: 30, high: 30, population: 'people' }),
      'hospital sources said 80 people killed or injured; hospital sources said 30',
    ],
    [
      'strikes',
      'conflict',
      claim(3, { measure: 'attacks', population: 'none', wording: 'three air strikes', low: 3, high: 3 }),
      claim(4, { measure: 'attacks', population: 'none', wording: 'two strikes', low: 2, high: 2 }),
      'hospital sources said 3 air strikes; hospital sources said 2',
    ],
  ])('%s', (_, kind, now, before, says) => {
    expect(headlineOf(head, point(kind, now, before))).toBe(`Qaim air strike: ${says}`);
  });

  test.each([
    [{ ...head, renamed: true, title: 'The Qaim market strike' }, 'The Qaim market strike: '],
    [{ ...head, kind: null }, 'Qaim: '],
    [{ ...head, place: null }, 'Air strike: '],
    [{ ...head, place: null, kind: null, title: 'Undated report' }, 'Undated report: '],
  ])('%j', (incident, begins) => {
    expect(headlineOf(incident, point('conflict', council, hospital)).startsWith(begins)).toBe(true);
  });

  test('names are cut before figures are', () => {
    const long = 'The Permanent Representative of the Provincial Council of the Western Districts';
    const line = headlineOf(
      head,
      point(
        'conflict',
        claim(3, { speaker: by(long), wording: 'More than 100 civilians', low: 101, high: null }),
        claim(4, { speaker: by(`Deputy ${long}`) }),
      ),
    );
    expect(line).toContain('more than 100 civilians killed');
    expect(line).toMatch(/…[^…]* said 55$/);
    expect(linesOf(line, phone.title)).toBeLessThanOrEqual(3);
  });

  test.each([
    ['Zandia-based Observatory', 'Observatory'],
    ['state news agency ZANA', 'ZANA'],
    ['Mustafa al-Dhahrawi', 'al-Dhahrawi'],
    ['Omar bin Said Rahmani', 'Rahmani'],
    ['Abdelkarim Haddad', 'Haddad'],
  ])('a name that is too long is told by what names it best: %s', (name, family) => {
    const [one, other] = [60, 101].map((n) =>
      claim(n, {
        speaker: { ...by(name), kind: /-based|agency/.test(name) ? 'organisation' : 'person' },
        wording: `more than ${n} civilians in the eastern villages of the valley`,
        low: n + 1,
        high: null,
      }),
    );
    const line = headlineOf({ ...head, place: 'Western Lowland District' }, point('conflict', one!, other!));
    expect(line).toContain(`${family} said`);
    expect(line).not.toContain(name);
  });
});
