import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { isFigure } from '../../../src/core/claim.ts';
import { extract, mayClaim } from '../../../src/readers/extract.ts';
import { articleOf, demo } from '../../kit/demo.ts';
import { filler } from '../../kit/feed.ts';

const folder = new URL('../../cases/', import.meta.url);
const Cases = z.array(z.looseObject({ text: z.string().optional() }));
const cases = readdirSync(folder)
  .map((file) => Cases.safeParse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))))
  .flatMap(({ data }) => data ?? [])
  .flatMap(({ text }) => text ?? []);
const claims = (text: string): boolean => extract(articleOf(text)).claims.some(isFigure);

test('no text that claims a figure is passed over: every case of the rules', () => {
  const telling = cases.filter(claims);
  expect(telling.length).toBeGreaterThan(200);
  expect(telling.filter((text) => !mayClaim(text))).toEqual([]);
});

const phrases =
  'gunned down|beating to death|fatally shot|mortally wounding|presumed dead|lost their lives|passed away|bled to death|struck and badly hurt|killed or wounded|did not survive|unaccounted for|taken hostage|held captive|in custody|taken into custody|put under arrest|in a stable condition|sustained minor fractures|treated for burns|airlifted to a local infirmary|walked into hospital|recovering|expected to recover|at the hospital|treated at a medical center|on life support|forced from their homes|driven out of their village|forced to flee|had to move|having to leave|lost his homes|rendered homeless|moved to relief camps|brought to higher ground|pulled alive from the rubble|dug out of the rubble|plucked from the sea';
test.each(phrases.split('|'))('nor one with the words “%s”', (phrase) => {
  const text = `Twelve were ${phrase} there.`;
  expect(mayClaim(text)).toBe(true);
});

const words =
  'killed 12 dozens people were dead in hospital taken to left homeless road market council met 2016 it bodies'.split(
    ' ',
  );
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((all) => all.join(' ')),
  fc
    .tuple(fc.constantFrom(...demo.map(({ text }) => text)), fc.nat(), fc.nat(300))
    .map(([text, at, length]) => text.slice(at % text.length).slice(0, length)),
);
test('nor any other', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(mayClaim(text) || !claims(text)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test.each([
  '',
  filler,
  'The minister opened 12 schools on Monday.',
  'It was a white winter: 40 people came to the fair.',
])('passed over: %s', (text) => {
  expect(mayClaim(text)).toBe(false);
});
