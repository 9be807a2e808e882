/**
 * A burst of articles on one incident while people ask: a bot in a process of its own with the heap of `npm start`, Slack's
 * stand-in in this one. `/incident` every 200 ms, all eight commands at the start and at every 25th.
 *   npm run bench:burst                    300 articles, in each of the three ways
 *   npm run bench:burst -- "at once" 100
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { openSlackKit, type Asked, type SlackKit } from '../test/kit/slack/index.ts';

const modes = ['paced', 'backlog', 'at once'];
const [only, count = '300'] = process.argv.slice(2);
const every = 200;
const ackWithin = 3000;
const flags = [
  '--disable-warning=ExperimentalWarning',
  '--max-old-space-size=192',
  '--max-semi-space-size=4',
];
const commands = [
  '/incident qaim',
  '/timeline qaim',
  '/chart qaim',
  '/incidents',
  '/alerts',
  '/compare qaim',
  '/claim 1',
  '/help',
];
const Done = z.object({ seconds: z.number(), loop: z.object({ p99: z.number(), max: z.number() }) });
const Peak = z.object({ peak: z.number() });

/** One request, and what came of it; `answered` in milliseconds, null where nothing came. */
interface Request {
  readonly line: string;
  readonly asked: Asked;
  answered: number | null;
  busy: boolean;
}

function say(kit: SlackKit, line: string): Request {
  const [name = '', ...words] = line.slice(1).split(' ');
  const own = ['incident', 'timeline', 'incidents', 'compare', 'chart'].includes(name);
  const begun = performance.now();
  const asked = own ? kit.slash(`/${name}`, words.join(' ')) : kit.slash('/claimdesk', line.slice(1));
  const request: Request = { line, asked, answered: null, busy: false };
  const note = async (): Promise<void> => {
    const { text } = await asked.answer(120_000);
    request.answered = performance.now() - begun;
    request.busy = text.includes('Busy right now');
  };
  note().catch(() => {});
  return request;
}

async function burst(mode: string): Promise<string> {
  const kit = await openSlackKit();
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-burst-'));
  const bot = fork(
    fileURLToPath(new URL('kit/burstBot.ts', import.meta.url)),
    [kit.api, kit.botToken, kit.appToken, mode, count, join(folder, 'desk.db')],
    { execArgv: flags },
  );
  const got: unknown[] = [];
  bot.on('message', (message) => void got.push(message));
  const read = <T>(shape: z.ZodType<T>): T | undefined =>
    got.map((message) => shape.safeParse(message).data).find((data) => data !== undefined);
  const ended = once(bot, 'exit');
  const state = { running: true };
  void ended.then(() => void (state.running = false));
  await once(bot, 'message');
  const begun = performance.now();
  bot.send('go');
  const requests = commands.map((line) => say(kit, line));
  while (state.running && !read(Done)) {
    await sleep(every);
    requests.push(say(kit, '/incident qaim'));
    if (requests.length % 25 === 0) requests.push(...commands.map((line) => say(kit, line)));
  }
  const lasted = (performance.now() - begun) / 1000;
  if (state.running) await sleep(4000);
  if (state.running) bot.send('end');
  const stopped = await Promise.race([ended, sleep(20_000, null)]);
  if (!stopped) bot.kill('SIGKILL');
  await kit.close();
  rmSync(folder, { recursive: true });
  return rowOf(mode, requests, {
    lasted,
    done: read(Done),
    peak: read(Peak)?.peak,
    byItself: stopped?.[0] === 0,
  });
}

const at = (values: readonly number[], share: number): string => {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return value === undefined || value === Infinity ? 'none' : `${value.toFixed(0)} ms`;
};

interface Outcome {
  readonly lasted: number;
  readonly done: z.infer<typeof Done> | undefined;
  readonly peak: number | undefined;
  readonly byItself: boolean;
}

function rowOf(
  mode: string,
  requests: readonly Request[],
  { lasted, done, peak, byItself }: Outcome,
): string {
  const acks = requests.map(({ asked }) => asked.interaction.ackedAfter ?? Infinity);
  const inTime = acks.filter((ms) => ms <= ackWithin).length;
  const incident = requests.filter(({ line, busy }) => line === '/incident qaim' && !busy);
  const answers = incident.flatMap(({ answered }) => (answered === null ? [] : [answered]));
  const cells = [
    mode,
    `${lasted.toFixed(0)} s`,
    `${inTime} of ${requests.length} (${((100 * inTime) / requests.length).toFixed(1)} %)`,
    `${at(acks, 0.5)} / ${at(acks, 0.99)}`,
    `${at(answers, 0.5)} / ${at(answers, 0.99)}`,
    String(requests.filter(({ busy }) => busy).length),
    String(requests.filter(({ answered }) => answered === null).length),
    done ? `${done.loop.p99.toFixed(0)} / ${done.loop.max.toFixed(0)} ms` : '–',
    peak === undefined ? '–' : `${peak.toFixed(0)} MB`,
    byItself ? 'yes' : 'no',
  ];
  return `| ${cells.join(' | ')} |`;
}

const heads = [
  'articles',
  'lasted',
  'acknowledged in 3 s',
  'ack p50 / p99',
  '`/incident` answered p50 / p99',
  'told “busy”',
  'not answered',
  'event loop p99 / max',
  'peak memory',
  'ended by itself',
];
process.stdout.write(
  `load ${loadavg()
    .map((n) => n.toFixed(1))
    .join(', ')}\n`,
);
process.stdout.write(`| ${heads.join(' | ')} |\n|${heads.map(() => ' --- |').join('')}\n`);
let failed = false;
for (const mode of only === undefined ? modes : [only]) {
  const row = await burst(mode);
  process.stdout.write(`${row}\n`);
  failed ||= !row.endsWith('yes |');
}
process.stdout.write(
  `load ${loadavg()
    .map((n) => n.toFixed(1))
    .join(', ')}\n`,
);
process.exitCode = failed ? 1 : 0;
