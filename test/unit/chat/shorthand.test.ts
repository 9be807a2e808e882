import { expect, test } from 'vitest';
import { writtenOut } from '../../../src/chat/shorthand.ts';

test.each([
  ['/alert 1', 'alert show 1'],
  ['Alert #1', 'alert show #1'],
  ['/alert 3, 4', 'alert show 3,4'],
  ['/alert', 'alerts'],
  ['/unsettled', 'alerts unsettled'],
  [' /unsettled  3 ', 'unsettled show 3'],
])('%j is short for %j', (line, whole) => expect(writtenOut(line)).toBe(whole));

test.each([
  '/alert show 1',
  '/alert dismiss 1 no',
  '/alerts',
  '/claim 1',
  'alert qaim',
  '/alert 1 no',
  'constructor',
  '',
])('%j stays as it is', (line) => expect(writtenOut(line)).toBe(line));
