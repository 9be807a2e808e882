/** A bot on Slack in a process of its own, for bench/burst.ts: it waits for `go`, takes the articles, tells how it went, and ends. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';
import { commands } from '../../commands/index.ts';
import { compose } from '../../src/app/compose.ts';
import { makeDispatch } from '../../src/chat/dispatch.ts';
import { makeSlack } from '../../src/chat/slack/index.ts';
import { makeTurns } from '../../src/chat/turns.ts';
import type { Article } from '../../src/core/article.ts';
import { textCard } from '../../src/core/card.ts';
import { systemClock } from '../../src/core/ports/clock.ts';
import { makeDeliveries } from '../../src/jobs/deliver.ts';
import { wayOf } from '../../src/jobs/handOver.ts';
import { scheduleDeliveries } from '../../src/jobs/scheduleDeliveries.ts';
import { openLedger } from '../../src/store/index.ts';
import { ids } from '../../test/kit/slack/index.ts';

const [api = '', botToken = '', appToken = '', mode = '', count = '', file = ''] = process.argv.slice(2);
const articles = Number(count);

const letters = 'abcdefghijklmnopqrstuvwxyz';
const word = (n: number): string => (n < 26 ? '' : word(Math.floor(n / 26))) + letters[n % 26]!;
const filler = (i: number, k: number): string =>
  `The ${word(i * 31 + k)} ${word(i * 17 + k * 3)} of ${word(i * 7 + k)} met ${word(i * 13 + k)} and ${word(i * 3 + k * 5)} on the road to the hospital, where the wounded were treated by doctors.`;
/** One of sixty figures for one strike, by a speaker and an outlet of its own. */
const article = (i: number): Article => ({
  id: `a${i}`,
  title: null,
  outlet: `Outlet ${word(i)}`,
  published: '2016-12-08',
  url: `https://example.org/${i}`,
  text: `An air strike killed ${10 + ((i * 7) % 60)} people in Qaim, Iraq, on Wednesday, Ana S${word(i)}x, a lawmaker, said.\n\n${Array.from({ length: 20 }, (_, k) => filler(i, k)).join(' ')}`,
});

const onError = (error: unknown): void => void process.stderr.write(`${String(error)}\n`);
const ledger = await openLedger(file);
let ring = (): void => {};
const { processArticle, desk } = compose(ledger, systemClock, { always: [], ring: () => ring() });
const turns = makeTurns();
const dispatch = makeDispatch({ commands, desk, log: (_id, error) => onError(error), turns });
let requests = 0;
const chat = makeSlack(
  {
    botToken,
    transport: { mode: 'socket', appToken },
    teams: [ids.team],
    editors: [ids.editors],
    api,
  },
  {
    commands,
    dispatch,
    suggest: async () => [],
    overview: async () => textCard('Overview', 'Nothing is open.'),
    requestId: () => `q${(requests += 1)}`,
    log: { info() {}, warn() {}, error: (facts, message) => onError(`${JSON.stringify(facts)} ${message}`) },
  },
);
await chat.start();
await ledger.addWatch(
  { destination: `slack:${ids.alerts}`, target: { what: 'everything' }, min: 'minor', kinds: 'all' },
  { id: 'bench', name: 'bench' },
  systemClock.now().toISOString(),
);
const deliveries = makeDeliveries({
  ledger,
  clock: systemClock,
  ways: new Map([[chat.platform, wayOf(chat)]]),
  onError,
});
const stop = scheduleDeliveries(deliveries, onError);
ring = deliveries.nudge;
await processArticle(article(100_000));

const one = async (i: number): Promise<void> => void (await processArticle(article(i)));
const all = Array.from({ length: articles }, (_, i) => i);
const take: Readonly<Record<string, () => Promise<unknown>>> = {
  async paced() {
    const begun = performance.now();
    for (const i of all) {
      await sleep(Math.max(0, begun + (i * 60_000) / articles - performance.now()));
      await one(i);
    }
  },
  // As feeds take what waits.
  backlog: () =>
    new PQueue({ concurrency: 4 }).addAll(
      all.map((i) => async () => {
        await setImmediate();
        await one(i);
      }),
    ),
  'at once': () => Promise.all(all.map(one)),
};

async function burst(): Promise<void> {
  const loop = monitorEventLoopDelay({ resolution: 10 });
  loop.enable();
  const begun = performance.now();
  await take[mode]?.();
  await sleep(50);
  loop.disable();
  process.send?.({
    seconds: (performance.now() - begun) / 1000,
    loop: { p99: loop.percentile(99) / 1e6, max: loop.max / 1e6 },
  });
}
async function end(): Promise<void> {
  await stop();
  await chat.stop();
  await ledger.close();
  process.send?.({ peak: process.resourceUsage().maxRSS / 1024 });
  process.disconnect();
}
process.on('message', (message) => void (message === 'go' ? burst() : end()).catch(onError));
process.send?.({ ready: true });
