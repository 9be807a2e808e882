import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { makeDispatch } from '../../../src/chat/dispatch.ts';
import type { Article } from '../../../src/core/article.ts';
import type { Ledger } from '../../../src/core/ledger.ts';
import { makeDeliveries, type Deliveries } from '../../../src/jobs/deliver.ts';
import { wayOf, type Way } from '../../../src/jobs/handOver.ts';
import { memoryLedger } from '../../kit/ledger.ts';
import { compose } from '../../../src/app/compose.ts';
import { demo } from '../../kit/demo.ts';
import { openBot, type Bot } from '../../kit/discord/bot.ts';
import { until } from '../../kit/discord/index.ts';

/** The whole line: article in, message on a strict stand-in of Discord, a button pressed, the message brought up to date. */
let now = Date.UTC(2016, 11, 9, 12);
const clock = { now: () => new Date(now) };
let ledger: Ledger;
let bot: Bot;
let deliveries: Deliveries;
let read: (article: Article) => Promise<unknown>;
const faults: unknown[] = [];

beforeEach(async () => {
  now = Date.UTC(2016, 11, 9, 12);
  ledger = await memoryLedger();
  const ways = new Map<string, Way>();
  deliveries = makeDeliveries({ ledger, clock, ways, onError: (error) => faults.push(error) });
  const { desk, processArticle } = compose(ledger, clock, { always: [], ring: deliveries.nudge });
  read = processArticle;
  const log = (_: string, error: unknown): void => void faults.push(error);
  bot = await openBot({ dispatch: makeDispatch({ commands, desk, log }) });
  ways.set('discord', wayOf(bot.chat));
  await bot.chat.start();
  await desk.watch(
    { platform: 'discord', id: '1', name: 'Ed', team: null, channel: bot.kit.ana.channel, isEditor: true },
    { name: 'anbar', min: 'minor', kinds: 'all' },
  );
});
afterEach(async () => {
  await deliveries.stop();
  await bot.close();
  await ledger.close();
  faults.splice(0);
});

const shown = () => bot.kit.shown(bot.kit.ana.channel);

test('the third article is told at once, and the message shows who acknowledged it', async () => {
  for (const article of demo) await read(article);
  const message = await until('the alert', () => shown()[0] ?? null);
  expect(message.text).toMatch(/Qaim air strike: Iraqi military/);
  const points = await until('the further points', () => bot.kit.shown(message.id)[0] ?? null);
  expect(points.text).toContain('Eed Amash said more than 100 civilians killed; hospital sources said 55');
  expect(message.buttons.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['Details', 'Acknowledge', 'Not a conflict', 'Snooze', 'Assign']),
  );
  await bot.kit.press(message, 'Acknowledge').answer();
  await until('the edit', () => (/Acknowledged by Ana/.test(shown()[0]?.text ?? '') ? true : null));
  await until('the edit in the thread', () =>
    /Acknowledged by Ana/.test(bot.kit.shown(message.id)[0]?.text ?? '') ? true : null,
  );
  expect([shown().length, bot.kit.shown(message.id).length]).toEqual([1, 1]);
  expect(await ledger.alertsById([1])).toMatchObject([{ state: 'acknowledged' }]);
  expect(bot.kit.violations).toEqual([]);
  expect(faults).toEqual([]);
});

test('a crash between sending and marking does not put it there twice', async () => {
  const { processArticle } = compose(ledger, clock, { always: [] });
  for (const article of demo) await processArticle(article);
  const crash = (): Promise<never> => Promise.reject(new Error('killed'));
  const crashes: Ledger = { ...ledger, markSent: crash, markFailed: crash };
  const ways = new Map([['discord', wayOf(bot.chat)]]);
  await makeDeliveries({ ledger: crashes, clock, ways, onError: (error) => faults.push(error) }).drain();
  expect(faults.splice(0)).toHaveLength(1);
  expect(shown()).toHaveLength(1);
  now += 3 * 60_000;
  await deliveries.drain();
  expect(shown()).toHaveLength(1);
  expect(await ledger.pending(`discord:${bot.kit.ana.channel}`)).toEqual([]);
  expect(await ledger.failed()).toEqual([]);
});
