import { describe, expect, test } from 'vitest';
import { type FigureClaim, isFigure, type Speaker } from '../../../src/core/claim.ts';
import { extract } from '../../../src/readers/extract.ts';
import { english } from '../../../src/languages/en/index.ts';
import { sourceOf } from '../../../src/reading/standing/source.ts';
import { articleOf } from '../../kit/demo.ts';

const figuresOf = (text: string): FigureClaim[] => extract(articleOf(text)).claims.filter((c) => isFigure(c));

describe('whether a count takes in those who did it', () => {
  test.each<[text: string, counts: string[]]>([
    ['Three people including the gunman were killed in Tolv.', ['3 included']],
    ['A gunman killed 11 people and then himself in Tolv.', ['1 included', '11 excluded', '12 included']],
    ['Four children were shot in Tolv.', ['4 excluded']],
    ['The quake in Tolv killed 12 people.', ['12 none']],
    ['An air strike killed 12 people in Tolv.', ['12 none']],
    ['Two people were shot dead in Tolv. The gunman fled.', ['2 none']],
    ['Two people were shot dead in Tolv.', ['2 unknown']],
    ['A raid hit Tolv. A storm killed 12 people in Dresk in 2009.', ['12 none']],
    ['Six people died in a shooting in Tolv. The gunman was among the dead.', ['6 included']],
    ['Six people died in a shooting in Tolv. The dead included the gunman.', ['6 included']],
    ['Six people died in a shooting in Tolv. The list of guests included the gunman.', ['6 unknown']],
    ['A suicide bomber killed 20 people in Tolv.', ['20 excluded']],
    ['A suicide bombing killed 20 people in Tolv.', ['20 unknown']],
  ])('%s', (text, counts) => expect(figuresOf(text).map((c) => `${c.low} ${c.attackers}`)).toEqual(counts));
});

describe('a suspect among the dead is no victim', () => {
  test.each<[text: string, dead: string[]]>([
    ['A gunman shot four people dead in Tolv. The suspect was found dead.', ['4 people', '1 attackers']],
    [
      'A woman was shot dead in Tolv. Her son, Tom Hale, is the suspect. Hale was found dead, police said.',
      ['1 women', '1 attackers'],
    ],
    [
      'Two people were killed in Tolv. Police named the gunman as Tom Hale. Hale died on Monday, police said.',
      ['2 people', '1 attackers'],
    ],
    [
      'Two people were killed in Tolv. The suspect was identified as Tom Hale, 40. Hale was found dead, police said.',
      ['2 people', '1 attackers'],
    ],
    [
      'Two women were killed in Tolv. Police shot and killed the suspect, Tom Hale, 40.',
      ['2 women', '1 attackers'],
    ],
    // nobody else was harmed: it is he of whom the report tells
    ['A suspect was shot dead by police in Tolv.', ['1 people']],
    [
      'Four people were shot in Tolv. Tom Hale is not the suspect. Hale was found dead, police said.',
      ['1 people'],
    ],
    ["Four people were killed in Tolv. The suspect's mother was found dead.", ['4 people', '1 women']],
    ['A woman was shot dead in Tolv. Police are looking for a suspect. The woman was a nurse.', ['1 women']],
  ])('%s', (text, dead) =>
    expect(
      figuresOf(text)
        .filter((c) => c.measure === 'killed')
        .map((c) => `${c.low} ${c.population}`),
    ).toEqual(dead),
  );
});

describe('what kind of speaker gives a figure', () => {
  const setting = { language: english, kind: null, isOutlet: (name: string) => name === 'Herald' };
  const group = (name: string): Speaker => ({ name, role: null, kind: 'group' });
  test.each<[speaker: Speaker | null, source: string | null]>([
    [null, 'outlet'],
    [group('Herald'), 'outlet'],
    [group('hospital sources'), 'medical'],
    [group('Islamic State’s Aamaq news agency'), 'party'],
    [group('Tolv City Media Center'), 'outlet'],
    [group('state news agency'), 'official'],
    [group('state LTVA news agency'), 'official'],
    [group('the health ministry'), 'medical'],
    [group('police in Tolv'), 'official'],
    [group('local police'), 'official'],
    [group('rescue workers'), 'official'],
    [group('aid workers'), 'monitor'],
    [group('a worker at the plant'), 'witness'],
    [group('the Tolv Observatory'), 'monitor'],
    [group('rebels'), 'party'],
    [group('residents'), 'witness'],
    [group('the coastguard'), 'official'],
    [group('the navy'), 'party'],
    [{ name: 'Ana Silva', role: 'a surgeon', kind: 'person' }, 'medical'],
    // A name tells nothing of who somebody is.
    [{ name: 'Karim Army', role: null, kind: 'person' }, null],
    [{ name: 'Ana Silva', role: null, kind: 'person' }, null],
  ])('%j: %s', (speaker, source) => expect(sourceOf(speaker, setting)).toBe(source));

  test('after an accident an army counts as the rescuers do, and rebels do not', () => {
    const accident = { ...setting, kind: 'shipwreck' };
    expect(sourceOf(group('the navy'), accident)).toBe('official');
    expect(sourceOf(group('rebels'), accident)).toBe('party');
  });
});

describe('keys', () => {
  const who = ['a man', 'Ana Silva', 'two women', 'his son', 'three soldiers', 'a gunman'];
  const pairs = who.flatMap((a) =>
    who
      .filter((b) => b !== a)
      .map((b): [string] => [
        `A blast killed ${a} and ${b} in Tolv. Twelve people, including ${b}, were hurt.`,
      ]),
  );
  test.each(pairs)('%s', (text) => {
    const figures = figuresOf(text);
    const byKey = new Map(figures.map((c) => [c.key, c]));
    for (const c of figures) {
      const parts = c.parts.map((key) => byKey.get(key));
      expect(parts).not.toContain(undefined);
      expect(c.parts).not.toContain(c.key);
      expect(c.derived || c.parts.length === 0).toBe(true);
      for (const part of parts) expect(part).toMatchObject({ measure: c.measure, derived: false });
      expect(parts.reduce((n, p) => n + (p?.low ?? 0), 0)).toBeLessThanOrEqual(c.low ?? 0);
      expect(c.partOf === null || byKey.has(c.partOf)).toBe(true);
      expect(c.subset === null).toBe(c.standing !== 'part');
    }
  });
});
