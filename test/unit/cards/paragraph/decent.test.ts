import { expect, test } from 'vitest';
import { isDecent } from '../../../../src/cards/paragraph/decent.ts';

test.each([
  'hospital sources',
  'Ana Silva',
  'police',
  'two lawmakers',
  'a man',
  'Police Chief Ana Silva',
  'Newford Police Department',
  'BBC News',
  'Channel 9',
  'FOX12',
  'Zandian Observatory for Inland Peace',
  'ZANA',
  'U.S. military',
  'Doctors Without Borders',
  'Ana Silva’s family',
  'Newford Area Residents',
  'official in the town',
])('%s can be named', (name) => expect(isDecent(name)).toBe(true));

test.each([
  'himself',
  'a himself',
  'I’m',
  'They',
  'at least one source',
  'more than 12 people',
  'Police SAN MARTIN',
  'Sources Reliable Desk',
  'More Sports Videos Nurses',
  'Officer Ana Silva’s',
  'the son of',
  'who police said',
  'TV',
  'toll',
  'General Manager',
  '313',
  '01:14 Investigators',
  'A. B.',
])('%s cannot', (name) => expect(isDecent(name)).toBe(false));
