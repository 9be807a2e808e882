import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Card } from '../../../src/core/card.ts';
import { makeDeliveries } from '../../../src/jobs/deliver.ts';
import type { Way } from '../../../src/jobs/handOver.ts';
import { clock } from '../../kit/desk.ts';
import { ana, articles, bob, mosul, type Newsroom, newsroom, report } from './kit.ts';

/** Alert 1: 80 civilians in Qaim beside 55, claims 3 and 1; alert 2: 9 people in Mosul beside 7, claims 5 and 4. */
let room: Newsroom;
let posts: string[];
let send: () => Promise<void>;

const textOf = ({ title, blocks }: Card): string =>
  [title, ...blocks.flatMap((b) => (b.kind === 'text' ? [b.text] : []))].join(' | ');

beforeEach(async () => {
  room = await newsroom([]);
  posts = [];
  const way: Way = {
    async post(_channel, card, { thread }) {
      posts.push(`${thread ?? 'new'}: ${textOf(card)}`);
      return `m${posts.length}`;
    },
    async edit(_channel, message, card) {
      posts.push(`edit ${message}: ${textOf(card)}`);
    },
    pace: 0,
  };
  const onError = (error: unknown): never => {
    throw error;
  };
  const deliveries = makeDeliveries({ ledger: room.ledger, clock, ways: new Map([['slack', way]]), onError });
  send = async () => {
    posts.splice(0);
    await deliveries.drain();
  };
  await room.ask('/watch everything');
  for (const article of articles) await room.add(article);
  await send();
});
afterEach(() => room.ledger.close());

const states = async (): Promise<readonly string[]> =>
  (await room.ledger.alerts()).map(({ id, state }) => `${id} ${state}`);

describe('an alert whose two sides no longer contradict each other', () => {
  test.each([
    [
      '/claim fix 3 figure 55',
      'Ana corrected claim 3 (figure: 80 civilians → 55, read as 55): the two sides no longer contradict each other.',
    ],
    [
      '/claim fix 1 outcome injured',
      'Ana corrected claim 1 (outcome: killed → injured): the two sides no longer contradict each other.',
    ],
    [
      '/claim fix 3 scope another event',
      'Ana corrected claim 3 (scope: this event → another event): the two sides no longer contradict each other.',
    ],
    ['/claim drop 1 misread', 'Ana dropped claim 1: the two sides no longer contradict each other.'],
    [
      '/claim fix 3 incident mosul',
      'Ana moved claim 3 to mosul-2016-12-07: the two sides no longer contradict each other.',
    ],
    [
      '/incident split qaim 3',
      'Ana split qaim-2016-12-07-2 from qaim-2016-12-07, with 1 article: the two sides no longer contradict each other.',
    ],
  ])('%s: is settled, says so in its thread, and is open again with /undo', async (line, sentence) => {
    await room.ask(line);
    expect(await states()).toEqual(['2 open', '1 settled']);
    await send();
    expect(posts).toEqual([
      expect.stringMatching(/^edit m1: .*Settled by Ana, 9 Dec, 12:00 UTC\.$/),
      `m1: Alert 1 is settled | ${sentence}`,
    ]);
    await room.ask('/undo', bob);
    expect(await states()).toEqual(['2 open', '1 settled']);
    await room.ask('/undo');
    expect(await states()).toEqual(['2 open', '1 open']);
    await send();
    expect(posts).toEqual([
      expect.stringMatching(/^edit m1: .*Reopened by Ana/),
      'm1: Alert 1 is open again | Ana took back edit 1: the two sides contradict each other again.',
    ]);
  });

  test('/incident merge brings back together what a split had parted', async () => {
    await room.ask('/incident split qaim 3');
    await room.ask('/incident merge qaim-2016-12-07-2 qaim-2016-12-07');
    expect(await states()).toEqual(['2 open', '1 open']);
    await send();
    expect(posts.filter((post) => !post.startsWith('edit'))).toEqual([]);
  });

  test('is listed as settled, and not as open', async () => {
    await room.ask('/claim fix 3 figure 55');
    expect(await room.read('/alerts')).not.toMatch(/Qaim/);
    expect(await room.read('/alerts all')).toMatch(/alert 1 .* settled/);
    expect(await room.read('/alert show 1')).toMatch(
      /Settled by edit 1: Ana, 9 Dec, 12:00 UTC\. \/undo 1 takes it back\./,
    );
  });

  test('/undo takes back the correction, not a verdict that nobody gave', async () => {
    await room.ask('/claim fix 3 figure 55');
    expect(await room.ledger.lastVerdict('slack:U1', clock.now().toISOString())).toBeNull();
    expect(await room.read('/undo')).toMatch(/Taken back/);
  });

  test('what comes back before anybody was told of it is not told at all', async () => {
    await room.ask('/claim fix 3 figure 55');
    await room.ask('/undo');
    await send();
    expect(posts).toEqual([expect.stringMatching(/^edit m1/)]);
  });

  test('is not raised again by the same figures, but by others between them', async () => {
    await room.ask('/claim drop 3 misread');
    const again = articles.find(({ id }) => id === 'q3')!;
    const outcomes = [
      await room.add({ ...again, id: 'q6', outlet: 'Sun', text: `${again.text} Smoke rose.` }),
      await room.add(report({ ...again, id: 'q7' }, 'q7', 70)),
    ];
    expect(outcomes.map((o) => ('alert' in o ? (o.alert?.alert.findings.length ?? 0) : 0))).toEqual([0, 1]);
  });
});

describe('stays as it is', () => {
  test.each([
    ['where its figures still do not meet', '/claim fix 3 figure 70'],
    ['where another claim is corrected', '/claim fix 2 figure 62'],
    ['where its incident gets another name, place or kind', '/incident fix qaim kind shelling'],
  ])('%s: %s', async (_, line) => {
    await room.ask(line);
    expect(await states()).toEqual(['2 open', '1 open']);
  });

  test.each([
    ['/alert dismiss 1 two strikes', 'dismissed'],
    ['/alert ack 1', 'acknowledged'],
  ])('where somebody judged it: %s', async (line, state) => {
    await room.ask(line);
    await room.ask('/claim fix 3 figure 55');
    expect(await states()).toEqual(['2 open', `1 ${state}`]);
    await room.ask('/undo 1');
    expect(await states()).toEqual(['2 open', `1 ${state}`]);
  });

  test('where it was settled by one edit and another would settle it too, it takes both to open it', async () => {
    await room.ask('/claim fix 3 figure 55');
    await room.ask('/claim drop 1 misread');
    await room.ask('/undo 1');
    expect(await states()).toEqual(['2 open', '1 settled']);
    await room.ask('/undo 2');
    expect(await states()).toEqual(['2 open', '1 open']);
  });
});

test('an alert that was put off is settled, and not told again when its time is over', async () => {
  await room.ask('/alert snooze 1 4h');
  await room.ask('/claim fix 3 figure 55');
  expect(await states()).toEqual(['2 open', '1 settled']);
});

test('of several points one is settled, and the alert stays open', async () => {
  const both =
    'An air strike on Mosul in Iraq killed 30 people on Wednesday and wounded 90 people, the army said.';
  const hurt = 'An air strike on Mosul in Iraq wounded 20 people on Wednesday, Rima Saleh said.';
  await room.add({ ...mosul, id: 'm3', outlet: 'Sun', text: hurt });
  await room.add({ ...mosul, id: 'm4', outlet: 'Post', text: both });
  const [alert] = await room.ledger.alerts();
  const points = alert!.alert.findings.map(({ now }) => now!.id);
  expect(points).toHaveLength(2);
  await send();
  await room.ask(`/claim drop ${points[1]} misread`);
  expect(await states()).toContain(`${alert!.id} open`);
  await send();
  expect(posts.at(-1)).toMatch(/: Point 2 of alert \d is settled \| Ana dropped claim \d+: /);
  await room.ask(`/claim drop ${points[0]} misread`, ana);
  expect(await states()).toContain(`${alert!.id} settled`);
});
