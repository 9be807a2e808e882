/**
 * How long after an article is on record its alert stands in the channel: 100 articles a minute, one channel on Slack and one on
 * Discord that watch everything, the real SDKs against the stand-ins of test/kit in this same process.
 *   npm run bench:latency            two minutes
 *   npm run bench:latency -- 10      ten minutes
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Chat } from '../src/core/chat.ts';
import { textCard } from '../src/core/card.ts';
import type { Ledger } from '../src/core/ledger.ts';
import { systemClock } from '../src/core/ports/clock.ts';
import { makeDeliveries } from '../src/jobs/deliver.ts';
import { wayOf } from '../src/jobs/handOver.ts';
import { scheduleDeliveries } from '../src/jobs/scheduleDeliveries.ts';
import { openLedger } from '../src/store/index.ts';
import { compose } from '../src/app/compose.ts';
import { openBot as openDiscord } from '../test/kit/discord/bot.ts';
import { openBot as openSlack } from '../test/kit/slack/bot.ts';
import { ids as slackIds } from '../test/kit/slack/index.ts';
import { readable } from './kit/stories.ts';

const perMinute = 100;
const minutes = Number(process.argv[2] ?? 2);
const seed = 7;

const folder = mkdtempSync(join(tmpdir(), 'claimdesk-latency-'));
const ledger = await openLedger(join(folder, 'desk.db'));
const dispatch = async () => textCard('Done', 'It is done.');
const [slack, discord] = await Promise.all([
  openSlack({ dispatch }, { timing: {} }),
  openDiscord({ dispatch }),
]);
const chats: readonly Chat[] = [slack.chat, discord.chat];
await Promise.all(chats.map((chat) => chat.start()));
const destinations = { Slack: `slack:${slackIds.alerts}`, Discord: `discord:${discord.kit.ana.channel}` };
for (const destination of Object.values(destinations))
  await ledger.addWatch(
    { destination, target: { what: 'everything' }, min: 'minor', kinds: 'all' },
    { id: 'bench', name: 'bench' },
    systemClock.now().toISOString(),
  );

/** `slack:C0123 12` → when alert 12 stood there. */
const stood = new Map<string, number>();
const noted: Ledger = {
  ...ledger,
  markSent(delivery, sent, at) {
    for (const { id } of delivery.alerts) stood.set(`${delivery.destination} ${id}`, performance.now());
    return ledger.markSent(delivery, sent, at);
  },
};
const onError = (error: unknown): void => void process.stderr.write(`${String(error)}\n`);
const ways = new Map(chats.map((chat) => [chat.platform, wayOf(chat)]));
const deliveries = makeDeliveries({ ledger: noted, clock: systemClock, ways, onError });
const stop = scheduleDeliveries(deliveries, onError);
let committed = 0;
const ring = (): void => {
  committed = performance.now();
  deliveries.nudge();
};
const { processArticle } = compose(ledger, systemClock, { always: [], ring });

const alerts = new Map<number, number>();
const told = readable(seed);
const begun = performance.now();
const articles = Math.round(perMinute * minutes);
for (let n = 0; n < articles; n += 1) {
  await sleep(Math.max(0, begun + (n * 60_000) / perMinute - performance.now()));
  const outcome = await processArticle(told.next().value.article);
  if ('alert' in outcome && outcome.alert) alerts.set(outcome.alert.id, committed);
}
const wanted = alerts.size * chats.length;
for (let waited = 0; stood.size < wanted && waited < 120; waited += 1) await sleep(500);

const at = (sorted: readonly number[], share: number): string =>
  `${((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN) / 1000).toFixed(2)} s`;
process.stdout.write(
  `${articles} articles in ${((performance.now() - begun) / 60_000).toFixed(1)} minutes, ${alerts.size} alerts\n`,
);
for (const [name, destination] of Object.entries(destinations)) {
  const times = [...alerts].flatMap(([id, when]) => {
    const then = stood.get(`${destination} ${id}`);
    return then === undefined ? [] : [then - when];
  });
  const sorted = times.toSorted((a, b) => a - b);
  process.stdout.write(
    `${name.padEnd(8)} ${times.length} stand there   median ${at(sorted, 0.5)}   p99 ${at(sorted, 0.99)}\n`,
  );
}
await stop();
await Promise.all([slack.close(), discord.close()]);
await ledger.close();
rmSync(folder, { recursive: true });
const violations = [...slack.kit.violations, ...discord.kit.violations];
for (const violation of violations) process.stderr.write(`${violation}\n`);
process.exitCode = stood.size < wanted || violations.length > 0 ? 1 : 0;
