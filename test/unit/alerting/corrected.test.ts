import { expect, test } from 'vitest';
import type { Finding } from '../../../src/core/finding.ts';
import type { Article } from '../../../src/core/article.ts';
import { isFigure } from '../../../src/core/claim.ts';
import { headlineOf } from '../../../src/cards/headline.ts';
import { articleOf } from '../../kit/demo.ts';
import { newsroom } from '../corrections/kit.ts';

const crash = 'when a bus fell into a ravine near Ocona in Peru on Wednesday';
const paper = (id: string, outlet: string, day: number, text: string): Article =>
  articleOf(text, { id, outlet, published: `2026-12-0${day}` });
const first = paper('a', 'Herald', 2, `Seventeen people died ${crash}, the highway police said.`);
const later = (text: string, outlet = 'Star', id = 'b'): Article => paper(id, outlet, 3, text);
const notice = '\n\n(This story corrects the death toll to 7, not 17.)';

const figureIn = (c: Finding['now']): string => (c && isFigure(c) ? `${c.articleId} ${c.low}` : '-');
const shown = (f: Finding): string => `${f.kind} ${f.rule}: ${figureIn(f.before)} → ${figureIn(f.now)}`;

/** What the last article is told of, after the others are on record. */
async function points(read: readonly Article[], last: Article): Promise<readonly Finding[]> {
  const room = await newsroom(read);
  const outcome = await room.add(last);
  await room.ledger.close();
  return 'alert' in outcome ? (outcome.alert?.alert.findings ?? []) : [];
}

test.each<[what: string, article: Article, points: string[]]>([
  [
    'the speaker, to another outlet',
    later(
      'The highway police retracted their figure of 17 dead in Wednesday’s bus crash near Ocona in Peru and said seven people died.',
    ),
    ['corrected corrected-by-speaker: a 17 → b 7'],
  ],
  [
    'the speaker, and nothing in its place',
    later(
      'The highway police retracted a statement that 17 people had died in Wednesday’s bus crash near Ocona in Peru.',
    ),
    ['corrected taken-back-by-speaker: a 17 → b 17'],
  ],
  [
    'the outlet, of what the police had told it',
    later(`Seven people died ${crash}, the highway police said.${notice}`, 'Herald'),
    ['corrected corrected-by-outlet: a 17 → b 7'],
  ],
  [
    'an outlet that names itself',
    later(
      'In a story about a bus crash near Ocona in Peru on Wednesday, the Herald reported erroneously that 17 people had been killed. The highway police now say that seven people died.',
      'The Herald',
    ),
    ['corrected corrected-by-outlet: a 17 → b 7'],
  ],
  [
    'an outlet of which nothing is on record: its own words',
    later(`Seven people died ${crash}, the highway police said.${notice}`, 'Star'),
    ['corrected corrected-by-outlet: b 17 → b 7'],
  ],
  [
    'only lower: nobody says that the earlier figure was wrong',
    later(`Seven people died ${crash}, the highway police said.`),
    ['revised-down revised-down: a 17 → b 7'],
  ],
  [
    'overtaken: a toll that rose was not wrong',
    later(`Twenty people died ${crash}, the highway police said, up from 17.`),
    [],
  ],
  [
    'a report of nobody knows whom',
    later(`Seventeen people died ${crash}, the highway police said. An earlier report of 9 dead was wrong.`),
    [],
  ],
  [
    'another event’s figure',
    later(
      `Seventeen people died ${crash}, the highway police said. In October the army retracted a statement that 40 people had died in a mine in Chile.`,
    ),
    [],
  ],
])('%s', async (_, article, expected) => {
  expect((await points([first], article)).map(shown)).toEqual(expected);
});

test('is told once, whoever repeats it, and not beside the lower figure', async () => {
  const said =
    'The highway police retracted their figure of 17 dead in Wednesday’s bus crash near Ocona in Peru and said seven people died.';
  expect(await points([first, later(said)], later(`${said} The road is closed.`, 'Sun', 'c'))).toEqual([]);
});

test('an outlet that changes its article is told as changed', async () => {
  const changed = { ...first, text: `Seven people died ${crash}, the highway police said.${notice}` };
  expect((await points([first], changed)).map(shown)).toEqual(['changed corrected: a 17 → a 7']);
});

test('the headline names who took it back; the words of the correction are kept', async () => {
  const by = async (text: string, outlet: string) => {
    const [point] = await points([first], later(text, outlet));
    const incident = { id: 'i', title: 'Crash', place: 'Ocona', kind: 'crash', renamed: false };
    return [point && headlineOf(incident, point), point?.note];
  };
  expect(await by(`Seven people died ${crash}, the highway police said.${notice}`, 'Herald')).toEqual([
    'Ocona crash: Herald corrected 17 people killed to 7',
    notice.trim(),
  ]);
  expect(
    await by(
      'The highway police retracted a statement that 17 people had died in Wednesday’s bus crash near Ocona in Peru.',
      'Star',
    ),
  ).toEqual(['Ocona crash: highway police took back 17 people killed', null]);
});
