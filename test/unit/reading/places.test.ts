import { expect, test } from 'vitest';
import { extract } from '../../../src/readers/extract.ts';
import { articleOf } from '../../kit/demo.ts';
import cases from '../../cases/places.json' with { type: 'json' };

test.each(cases)('$title $text → $place', ({ title, text, place, within }) => {
  const { event } = extract(articleOf(text, { title: title ?? null }));
  expect({ place: event.place, within: event.within }).toEqual({ place, within });
});

test.each([
  ['Two people died in Oln on Sunday, a fire captain said.', null],
  ['Two people were shot in Oln, the fire chief said.', 'shooting'],
  ['Two people died in a fire in Oln, the fire chief said.', 'fire'],
  ['A ferry capsized off Oln and nine people died, police said.', 'shipwreck'],
  ['A ferry and a barge collided off Oln; nine people died, police said.', 'crash'],
  ['Nine people died near Oln in Operation Fire Fox, the army said.', null],
  ['An operation began after a fire killed nine people in Oln.', 'fire'],
])('%s → %s', (text, kind) => {
  expect(extract(articleOf(text)).event.kind).toBe(kind);
});
