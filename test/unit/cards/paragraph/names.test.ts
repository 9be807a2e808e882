import { describe, expect, test } from 'vitest';
import { inApposition, withDeterminer } from '../../../../src/cards/paragraph/determiners.ts';
import { capitalised } from '../../../../src/cards/paragraph/english.ts';
import { inSentence } from '../../../../src/cards/paragraph/inSentence.ts';
import { pronoun } from '../../../../src/cards/paragraph/persons.ts';
import { paragraphOf } from '../../../../src/cards/paragraph/index.ts';
import { cut } from '../../../../src/cards/phone.ts';
import type { StoredArticle } from '../../../../src/core/record.ts';
import type { Speaker } from '../../../../src/core/claim.ts';
import { article, figure } from '../../store/commits.ts';
import { fileOf, reuters, speaker, stored } from '../fileOf.ts';

test.each<[name: string, sentence: string, shown: string]>([
  ['fire in Madrid', 'A huge fire in Madrid killed three.', 'a fire in Madrid'],
  ['fire in Madrid', 'The fire in Madrid killed three.', 'the fire in Madrid'],
  ['fire in Madrid', '', 'a fire in Madrid'],
  ['Rebel shelling', 'Rebel shelling killed two.', 'rebel shelling'],
  ['Two suspects', 'Two suspects fled.', 'two suspects'],
  ['government forces', '', 'government forces'],
  ['Zandian Democratic Forces', '', 'the Zandian Democratic Forces'],
  ['Working Group Against Floods', '', 'the Working Group Against Floods'],
  ['Newford County Sheriff', '', 'the Newford County Sheriff'],
  ['monitor', 'The monitor said so.', 'a monitor'],
  ['army', 'An army said so.', 'an army'],
  ['army', '', 'the army'],
  ['boy', 'The boy said so.', 'a boy'],
  ['state news agency ZANA', '', 'state news agency ZANA'],
  ['Zandia’s air force', '', 'Zandia’s air force'],
  ['Ana Silva’s family', '', 'Ana Silva’s family'],
  ['Chief Prosecutor’s office', '', 'the Chief Prosecutor’s office'],
  ['Andres’ daughter', '', 'Andres’ daughter'],
  ['Newford Children’s Hospital spokesperson', '', 'a Newford Children’s Hospital spokesperson'],
  ['al-Noor brigade', '', 'al-Noor brigade'],
  ['Amnesty International', '', 'Amnesty International'],
  ['FOX12', 'A FOX12 crew saw it.', 'FOX12'],
  ['Channel Nine', 'A Channel Nine van stood there.', 'Channel Nine'],
  ['US', 'A US raid killed two.', 'the US'],
  ['NGO', '', 'an NGO'],
  ['U.S. drone strike', '', 'a U.S. drone strike'],
  ['Zandian drone strikes', '', 'Zandian drone strikes'],
  ['MX-4 drone', 'A MX-4 drone hit it.', 'an MX-4 drone'],
  ['Newford hospital', 'A Newford hospital took them in.', 'a Newford hospital'],
])('%s in %j: %s', (name, sentence, shown) => expect(withDeterminer(name, [sentence])).toBe(shown));

test.each([
  ['mayor of the town', 'mayor of the town'],
  ['spokesman of the council', 'a spokesman of the council'],
])('behind a name: %s → %s', (title, shown) => expect(inApposition(title, [])).toBe(shown));

test.each([
  ['Police', 'police'],
  ['Family members', 'family members'],
  ['State Department', 'State Department'],
  ['Two Rivers', 'Two Rivers'],
  ['Newford police', 'Newford police'],
])('in a sentence: %s → %s', (name, shown) => expect(inSentence(name)).toBe(shown));

test.each([
  ['example.org reported', 'example.org reported'],
  ['news.example.co.uk reported', 'news.example.co.uk reported'],
  ['police said', 'Police said'],
  ['e.g. so', 'E.g. so'],
])('at the start of a sentence: %s', (text, shown) => expect(capitalised(text)).toBe(shown));

describe('a pronoun', () => {
  test.each<[Speaker, 'it' | 'they' | null]>([
    [speaker('army'), 'it'],
    [speaker('Zandian Forces'), 'they'],
    [speaker('United States'), 'it'],
    [{ name: 'rebels', role: null, kind: 'group' }, 'they'],
    [speaker('Ana Silva', 'mayor'), null],
    [{ name: 'teenager', role: null, kind: 'group' }, null],
    [{ name: 'Police spokesman', role: null, kind: 'group' }, null],
  ])('%j: %s', (by, shown) => {
    const [claim] = stored([[figure('f1', { speaker: by }), reuters]]);
    expect(pronoun(claim!)).toBe(shown);
  });
});

test.each([
  ['Zandia’s Coastal Rescue Command', 20, 'Zandia’s Coastal…'],
  ['Observatory for Rivers and Seas', 20, 'Observatory…'],
  ['Observatory for Rivers and Seas', 16, 'Observatory…'],
  ['Mohammedabad council', 8, 'Mohammedabad…'],
  ['Bo', 8, 'Bo'],
  ['Zandia army', 11, 'Zandia army'],
  ['x'.repeat(40), 10, `${'x'.repeat(20)}…`],
])('%s cut to %i: %s', (text, width, shown) => expect(cut(text, width)).toBe(shown));

describe('who is named in a sentence', () => {
  const of = (names: readonly Speaker[], at: StoredArticle = reuters): string =>
    paragraphOf(fileOf(names.map((by, i) => [figure(`f${i}`, { speaker: by }), at])));
  test.each<[names: readonly string[], who: string]>([
    [['city officials', 'officials'], 'city officials said'],
    [['police', 'Newford police'], 'Newford police said'],
    [['police', 'medics'], 'medics and police said'],
    [['army', 'army union'], 'the army union said'],
  ])('%j: %s', (names, who) => {
    const text = of(names.map((name) => ({ name, role: null, kind: 'group' as const })));
    expect(text.endsWith(`, ${who}.`)).toBe(true);
  });

  test('a form of address is no office', () => {
    expect(of([speaker('Ana Silva', 'Ms')])).toMatch(/civilians, Ana Silva said\.$/);
  });

  test('reports of which nobody tells the outlet are two', () => {
    const nobodys = (id: string) => article(id, { outlet: null });
    const own = { speaker: null, population: 'people' as const };
    const text = paragraphOf(
      fileOf([
        [figure('f1', { ...own, low: 12, high: 12, wording: '12' }), nobodys('a')],
        [figure('f1', { ...own, low: 30, high: 30, wording: '30' }), nobodys('b')],
      ]),
    );
    expect(text).toMatch(
      /12 people, one report said\. Another report (?:also )?said 30 people were killed\.$/,
    );
  });
});
