import { expect, test } from 'vitest';
import { extract } from '../../../src/readers/extract.ts';
import { articleOf } from '../../kit/demo.ts';
import cases from '../../cases/places.json' with { type: 'json' };

test.each(cases)('$title $text → $place', ({ title, text, place, within }) => {
  const { event } = extract(articleOf(text, { title: title ?? null }));
  expect({ place: event.place, within: event.within }).toEqual({ place, within });
});
