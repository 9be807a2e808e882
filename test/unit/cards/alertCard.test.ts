import { alertCard } from '../../../src/cards/alertCard.ts';
import type { Finding, FindingKind, StoredAlert } from '../../../src/core/alert.ts';
import type { Card } from '../../../src/core/card.ts';
import type { FigureClaim } from '../../../src/core/claim.ts';
import type { StoredClaim } from '../../../src/core/record.ts';
import { article, figure, placed, qaim } from '../store/commits.ts';
import { expect, test } from 'vitest';

const claim = (id: number, from: string, about: Partial<FigureClaim> = {}) => ({
  ...placed(figure(`f${id}`, { quote: `Sentence ${id}.`, ...about }), article(from)),
  id,
});
const finding = (kind: FindingKind, before: StoredClaim, now: StoredClaim): Finding => ({
  kind,
  before,
  now,
  severity: 'major',
  rule: 'test',
  pair: '',
  note: null,
});
const alertOf = (findings: readonly Finding[], about: Partial<StoredAlert> = {}): StoredAlert => ({
  id: 3,
  created: '2016-12-08T12:00:00.000Z',
  severity: 'major',
  state: 'open',
  handled: null,
  assignee: null,
  alert: {
    incident: { id: qaim.id, title: qaim.title },
    article: { id: 'new', outlet: 'The \u202eHerald', url: null },
    findings,
  },
  ...about,
});
const cardOf = (findings: readonly Finding[]): Card => alertCard(alertOf(findings));
const headings = ({ blocks }: Card) =>
  blocks.flatMap((b) => (b.kind === 'heading' ? [`${b.text} ${b.note}`] : []));
const tables = ({ blocks }: Card) => blocks.flatMap((b) => (b.kind === 'table' ? [b.rows] : []));
const quotes = ({ blocks }: Card) => blocks.flatMap((b) => (b.kind === 'quote' ? [b.text] : []));
const by = (name: string) => ({ name, role: null, kind: 'person' as const });

test('one section a new claim, with all that it stands against', () => {
  const now = claim(9, 'new', { low: 60, high: 60, wording: '60 civilians', speaker: by('Ana Silva') });
  const card = cardOf([
    finding('conflict', claim(1, 'old'), now),
    finding('conflict', claim(2, 'old', { speaker: by('Bo Berg'), wording: '40 civilians' }), now),
  ]);
  expect(card).toMatchObject({ tone: 'alert', title: 'The Herald contradicts what is on record' });
  expect(headings(card)).toEqual(['Ana Silva: 60 civilians (killed) #9']);
  expect(tables(card)).toEqual([
    [
      ['55 civilians (killed)', 'hospital sources', 'Herald, 8 Dec', '#1'],
      ['40 civilians (killed)', 'Bo Berg', 'Herald, 8 Dec', '#2'],
    ],
  ]);
  expect(quotes(card)).toEqual(['Sentence 9.', 'Sentence 1.']);
});

test('denials and speakers against themselves come first, with their own earlier sentence', () => {
  const plain = claim(9, 'new', { speaker: by('Ana Silva') });
  const self = claim(10, 'new', { speaker: by('Bo Berg'), wording: '70 civilians' });
  const denial = claim(11, 'new', { speaker: by('Cy Cole'), stance: 'denies', wording: 'any deaths' });
  const card = cardOf([
    finding('conflict', claim(1, 'old'), plain),
    finding('conflict', claim(1, 'old'), self),
    finding('self-conflict', claim(2, 'old', { speaker: by('Bo Berg'), wording: '30 civilians' }), self),
    finding('conflict', claim(1, 'old'), denial),
  ]);
  expect(headings(card)).toEqual([
    'Bo Berg: 70 civilians (killed) #10 · the same speaker, another figure',
    'Cy Cole: denies any deaths (killed) #11',
    'Ana Silva: 55 civilians (killed) #9',
  ]);
  expect(tables(card)[0]?.map((r) => r[3])).toEqual(['#2', '#1']);
  expect(quotes(card).slice(0, 2)).toEqual(['Sentence 10.', 'Sentence 2.']);
});

test('copies are told once, and what is left out is counted', () => {
  const many = Array.from({ length: 7 }, (_, i) => claim(i + 1, 'old', { speaker: by(`Ana ${i}`) }));
  const copy = claim(8, 'copy', { speaker: by('Ana 0') });
  const [rows] = tables(cardOf([...many, copy].map((c) => finding('conflict', c, claim(9, 'new')))));
  expect(rows?.map((r) => r[0])).toEqual([
    ...Array.from({ length: 4 }, () => '55 civilians (killed)'),
    'and 3 more',
  ]);
});

test('an article of very many claims is still one message that can be read', () => {
  const all = Array.from({ length: 40 }, (_, i) => finding('conflict', claim(1, 'old'), claim(i + 2, 'new')));
  const card = cardOf(all);
  expect(headings(card)).toHaveLength(8);
  expect(card.blocks.at(-1)).toEqual({
    kind: 'text',
    text: 'And 32 more of its claims: /incident qaim-2016-12-07 has them.',
  });
});
