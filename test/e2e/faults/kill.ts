/**
 * kill -9 at random moments while articles are stored and alerts delivered to a sink in this process. After each: every
 * article whole or not at all, every acknowledged one present, every alert delivered or waiting.
 *   npm run test:faults [-- KILLS]     by default 100 kills, 5 articles each; the seed is printed, SEED=… repeats it
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../../../src/core/ports/clock.ts';
import { openLedger } from '../../../src/store/index.ts';
import { compose } from '../../../src/app/compose.ts';
import { random, stories, type Story } from '../../../bench/kit/stories.ts';
import { recordOf, type Held, type Record } from './record.ts';
import { sinkWatch } from './sending.ts';
import { openSink, type Sink } from './sink.ts';

const kills = Number(process.argv[2] ?? 100);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const next = random(seed);
const faults: string[] = [];
/** Every life is so much later that the leases of the one before are over, in milliseconds. */
const leases = 180_000;

/** The same articles in a ledger that nobody disturbs: what each must have brought. */
async function undisturbed(path: string, told: readonly Story[]): Promise<Record> {
  const ledger = await openLedger(path);
  let story: Story | undefined;
  const { processArticle } = compose(ledger, systemClock, {
    always: [sinkWatch],
    reader: { read: async () => story!.reading },
  });
  for (story of told) await processArticle(story.article);
  await ledger.close();
  return recordOf(path);
}

/** A start that has made no file by then never will. */
const longestStartMs = 20_000;

/** Some moment of a start: the first of all makes the file, then its tables within about 30 ms; another takes half a second. */
async function startOf(path: string, makes: boolean): Promise<void> {
  const moment = next() * (makes ? 30 : 600);
  const latest = Date.now() + longestStartMs;
  if (makes) while (!existsSync(path) && Date.now() < latest) await wait(1);
  await wait(moment);
}

/** One life of the desk: stories from `at` on, until it is killed in the middle of one, or all are told. */
async function live(
  path: string,
  sink: Sink,
  told: readonly Story[],
  acknowledged: Set<string>,
  killed: boolean,
): Promise<void> {
  const worker = fileURLToPath(new URL('worker.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', worker, path, sink.url, String(sink.life * leases)],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise<void>((done) => void child.once('close', () => done()));
  child.stdin.on('error', () => {});
  const rest = told.filter((story) => !acknowledged.has(story.article.id));
  // On average 5 articles a life; the first ends while it makes the ledger, one in ten while it starts.
  const makes = !existsSync(path);
  const atStart = killed && (makes || next() < 0.1);
  const share = 1 + Math.floor(next() * 9);
  if (atStart) void startOf(path, makes).then(() => child.kill('SIGKILL'));
  let given = 0;
  const give = (): void => {
    const story = rest[given++];
    if (story) child.stdin.write(`${JSON.stringify(story)}\n`);
    else child.stdin.end();
    if (killed && !atStart && given === Math.min(share, rest.length))
      void wait(next() * 25).then(() => child.kill('SIGKILL'));
  };
  for await (const line of createInterface(child.stdout)) {
    if (line !== 'ready') acknowledged.add(line);
    give();
  }
  await ended;
}

const same = (a: Held, b: Held | undefined): boolean =>
  b !== undefined && a.claims === b.claims && a.relations === b.relations && a.alerts === b.alerts;

/** Holds the file to what was promised; each breach is a sentence. */
function check(when: string, record: Record, whole: Record, acknowledged: Set<string>, sink: Sink): void {
  const fault = (text: string): void => void faults.push(`${when}: ${text}`);
  for (const line of record.damage) fault(`the file is damaged: ${line}`);
  for (const [id, held] of record.articles)
    if (!same(held, whole.articles.get(id))) fault(`${id} is half stored: ${JSON.stringify(held)}`);
  for (const id of acknowledged) if (!record.articles.has(id)) fault(`${id} was acknowledged and is lost`);
  for (const { article, key, state, reason } of record.alerts) {
    if (state === null) fault(`the alert of ${article} is not in the outbox`);
    if (state === 'sent' && !sink.got(key ?? '')) fault(`the alert of ${article} is marked sent and was not`);
    if (state === 'given up' && !reason) fault(`the alert of ${article} is given up without a reason`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'claimdesk-faults-'));
const sink = await openSink(next);
try {
  const generator = stories(seed);
  const told = Array.from({ length: kills * 5 }, () => generator.next().value);
  const whole = await undisturbed(join(folder, 'whole.db'), told);
  const path = join(folder, 'desk.db');
  const acknowledged = new Set<string>();
  for (let kill = 1; kill <= kills; kill++) {
    sink.life = kill;
    await live(path, sink, told, acknowledged, true);
    check(`after kill ${kill}`, recordOf(path), whole, acknowledged, sink);
  }
  const surviving = acknowledged.size;
  sink.life = kills + 1;
  await live(path, sink, told, acknowledged, false);
  const record = recordOf(path);
  check('at the end', record, whole, acknowledged, sink);
  if (record.articles.size !== told.length)
    faults.push(`${told.length - record.articles.size} articles are lost`);
  if (record.alerts.length !== whole.alerts.length)
    faults.push(`${record.alerts.length} alerts, not ${whole.alerts.length}`);
  for (const { article, state } of record.alerts)
    if (state === 'waiting') faults.push(`the alert of ${article} still waits`);
  faults.push(...sink.faults());
  const given = record.alerts.filter(({ state }) => state === 'given up');
  const unseen = given.filter(({ key }) => !sink.got(key ?? ''));
  console.log(
    `${kills} kills, seed ${seed}; ${surviving} of ${told.length} articles were stored between them`,
  );
  console.log(`articles ${record.articles.size} of ${told.length}; faults ${faults.length}`);
  console.log(
    `alerts ${whole.alerts.length}: delivered ${whole.alerts.length - unseen.length}, ${sink.repeats()} of them twice, each after a kill between sending and marking; ` +
      `${given.length} in the list of those given up, with the reason that the bot ended twice while it sent them, ${unseen.length} of these never came`,
  );
} finally {
  await sink.close();
  rmSync(folder, { recursive: true });
}
for (const fault of faults.slice(0, 20)) console.error(fault);
console.log(faults.length === 0 ? 'nothing lost, nothing by halves' : `${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
