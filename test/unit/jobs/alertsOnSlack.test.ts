import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { compose } from '../../../src/app/compose.ts';
import { makeDispatch } from '../../../src/chat/dispatch.ts';
import type { Desk } from '../../../src/core/desk.ts';
import { atTerminal } from '../../../src/core/person.ts';
import type { Ledger } from '../../../src/core/ledger.ts';
import { makeDeliveries, type Deliveries } from '../../../src/jobs/deliver.ts';
import { wayOf, type Way } from '../../../src/jobs/handOver.ts';
import { memoryLedger } from '../../kit/ledger.ts';
import { openBot, editor as ben, type Bot } from '../../kit/slack/bot.ts';
import { ids, until } from '../../kit/slack/index.ts';
import { alertFor, article, commit, figure, finding } from '../store/commits.ts';

/** From an alert in the outbox to a strict stand-in of Slack, and from its buttons back. */
const start = Date.UTC(2016, 11, 9, 12);
let now = start;
const clock = { now: () => new Date(now) };
let ledger: Ledger;
let bot: Bot;
let deliveries: Deliveries;
let desk: Desk;
const faults: unknown[] = [];

beforeEach(async () => {
  now = start;
  ledger = await memoryLedger();
  await ledger.commit(commit(article('a'), [figure('f1')]));
  const ways = new Map<string, Way>();
  deliveries = makeDeliveries({ ledger, clock, ways, onError: (error) => faults.push(error) });
  ({ desk } = compose(ledger, clock, { always: [], ring: deliveries.nudge }));
  const log = (_: string, error: unknown): void => void faults.push(error);
  bot = await openBot({ dispatch: makeDispatch({ commands, desk, log }) });
  ways.set('slack', wayOf(bot.chat));
  await bot.chat.start();
});
afterEach(async () => {
  await deliveries.stop();
  await bot.close();
  await ledger.close();
  faults.splice(0);
});

async function raise(id: string, points: number): Promise<void> {
  const findings = Array.from({ length: points }, (_, i) =>
    finding('conflict', { stored: 1 }, { fresh: 0 }, { pair: `${id} ${i}` }),
  );
  const alert = alertFor(findings, `slack:${ids.newsroom}`);
  const now60 = figure('f1', { low: 60, high: 60, wording: '60 civilians', quote: '60 civilians died.' });
  await ledger.commit(commit(article(id), [now60], { alert }));
  await deliveries.drain();
}
const shown = () => bot.kit.shown(ids.newsroom);
const edited = (what: string, n: number, words: RegExp) =>
  until(what, () => (words.test(shown()[n]?.text ?? '') ? true : null));

test('the alert, its further points in its thread, and what comes soon after there and in the channel', async () => {
  await raise('b', 2);
  now += 60_000;
  await raise('c', 1);
  const top = shown()[0]!;
  expect(top.text).toContain('60 civilians');
  expect(shown().map(({ message }) => [message?.thread, message?.broadcast])).toEqual([
    [null, false],
    [top.ts, false],
    [top.ts, true],
  ]);
  now += 10 * 60_000;
  await raise('d', 1);
  expect(shown().at(-1)?.message?.thread).toBeNull();
  expect([bot.kit.violations, faults]).toEqual([[], []]);
});

test('one point is dismissed by its button, with a reason; both messages show it', async () => {
  await raise('b', 2);
  const choice = await bot.kit.press(shown()[0]!, 'Not a conflict', ben).answer();
  expect(choice).toMatchObject({ ephemeral: true });
  const form = await bot.kit.press(choice, 'Point 2 is not a conflict', ben).modal();
  await bot.kit.submit(form, { answer: 'two strikes' }, { who: ben }).ack();
  await edited('the message', 0, /Point 2 is not a conflict/);
  await edited('the thread', 1, /Not a conflict: ben, 9 Dec, 12:00 UTC: two strikes/);
  expect(await ledger.alertsById([1])).toMatchObject([
    { state: 'open', alert: { findings: [{ verdict: null }, { verdict: { reason: 'two strikes' } }] } },
  ]);
  expect([bot.kit.violations, faults]).toEqual([[], []]);
});

test('a correction settles the alert, and its thread says what was corrected; the undo opens it again', async () => {
  const speaker = { name: 'Karim Haddad', role: null, kind: 'person' } as const;
  const sixty = figure('f1', { low: 60, high: 60, wording: '60 civilians', speaker });
  const alert = alertFor([finding('conflict', { stored: 1 }, { fresh: 0 })], `slack:${ids.newsroom}`);
  await ledger.commit(commit(article('b'), [sixty], { alert }));
  await deliveries.drain();
  const top = shown()[0]!;
  await desk.fix(atTerminal, 2, { figure: '55' }, null);
  await edited('the message', 0, /Settled by the terminal, 9 Dec, 12:00 UTC/);
  await edited('the thread', 1, /Alert 1 is settled/);
  expect(shown()[1]?.text).toContain(
    'The terminal corrected claim 2 (figure: 60 civilians → 55, read as 55): the two sides no longer contradict each other.',
  );
  expect(shown()[1]?.message).toMatchObject({ thread: top.ts, broadcast: false });
  await desk.undo(atTerminal, 1);
  await edited('the message', 0, /Reopened by the terminal/);
  await edited('the thread', 2, /Alert 1 is open again/);
  expect([bot.kit.violations, faults]).toEqual([[], []]);
});
