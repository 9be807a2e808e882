import { expect, test } from 'vitest';
import { outletName } from '../../../src/readers/extract.ts';

test.each([
  ['bbc.co.uk', 'BBC'],
  ['www.reuters.com', 'Reuters'],
  ['ahram', 'Ahram Online'],
  // What is written with a capital is how somebody wrote it.
  ['AP', 'AP'],
  ['Reuters', 'Reuters'],
  ['example.org', 'example.org'],
  ['valleypost', 'valleypost'],
  [null, null],
])('%s → %s', (given, name) => expect(outletName(given)).toBe(name));
