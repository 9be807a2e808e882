/**
 * Does a ledger slow down as it fills? The same articles and the same questions at three sizes, in turn, so that whatever
 * else the machine does weighs on all three alike; memory in a process of its own, at the largest.
 *   npm run bench:scale [-- CLAIMS …]     by default 1000 100000 1000000
 */
import { commands } from '../commands/index.ts';
import { compose } from '../src/app/compose.ts';
import { makeDispatch } from '../src/chat/dispatch.ts';
import { atTerminal } from '../src/core/person.ts';
import { systemClock } from '../src/core/ports/clock.ts';
import { openLedger } from '../src/store/index.ts';
import { type Story, articles, stories } from './kit/stories.ts';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const rounds = { ingest: 60, ask: 600 };
const seed = 7;

/** Grows ledgers to the sizes, each a copy of the one before and more; gives their files. */
async function grow(folder: string, sizes: readonly number[]): Promise<readonly string[]> {
  const files: string[] = [];
  const told = stories(seed);
  const growing = join(folder, 'growing.db');
  for (const size of sizes) {
    const start = performance.now();
    const count = await fill(growing, size, told);
    const file = join(folder, `${size}.db`);
    copyFileSync(growing, file);
    files.push(file);
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    process.stderr.write(`${size} claims: ${count} articles more, in ${seconds} s\n`);
  }
  rmSync(growing);
  return files;
}

let claims = 0;

async function fill(file: string, size: number, told: Generator<Story, never>): Promise<number> {
  const ledger = await openLedger(file);
  let story: Story | undefined;
  const { processArticle } = compose(ledger, systemClock, {
    always: [],
    reader: { read: async () => story!.reading },
  });
  let count = 0;
  for (; claims < size; count++) {
    story = told.next().value;
    const outcome = await processArticle(story.article);
    if (outcome.status === 'stored') claims += outcome.claims.length;
  }
  await ledger.close();
  return count;
}

/** A desk at work on one ledger, and what each piece of work took, in milliseconds. */
async function open(file: string) {
  const ledger = await openLedger(file);
  const { desk, processArticle } = compose(ledger, systemClock);
  const broken = (_: string, error: unknown): never => {
    throw error;
  };
  const dispatch = makeDispatch({ commands, desk, log: broken });
  const ids = (await ledger.incidents()).map((incident) => incident.id);
  return {
    times: { ingest: [] as number[], ask: [] as number[] },
    ids,
    processArticle,
    ask: (line: string) => dispatch({ id: 'bench', person: atTerminal, ask: { line } }),
    close: () => ledger.close(),
  };
}

type Open = Awaited<ReturnType<typeof open>>;

async function timed(times: number[], work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  times.push(performance.now() - start);
}

/** What people ask: an id, a place, a place and a year, a region, a misspelling, words of a title, a name nobody has. */
function question(desk: Open, round: number): string {
  const id = desk.ids[round % desk.ids.length]!;
  const year = id.slice(-10, -6);
  const asked = [id, 'ramadi', `sinjar ${year}`, 'anbar', 'Tikirt', 'air strike hawija', 'atlantis'];
  return `/incident ${asked[round % asked.length]}`;
}

async function measure(files: readonly string[]): Promise<readonly Open[]> {
  const desks = await Promise.all(files.map(open));
  const news = articles(seed + 1);
  for (const round of Array.from({ length: rounds.ingest + 5 }).keys()) {
    const article = news.next().value;
    for (const desk of desks)
      await timed(round < 5 ? [] : desk.times.ingest, () => desk.processArticle(article));
  }
  for (const round of Array.from({ length: rounds.ask + 20 }).keys())
    for (const desk of desks)
      await timed(round < 20 ? [] : desk.times.ask, () => desk.ask(question(desk, round)));
  for (const desk of desks) await desk.close();
  return desks;
}

const quantile = (times: readonly number[], q: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))] ?? 0;

function report(sizes: readonly number[], desks: readonly Open[], megabytes: number): void {
  const first = desks[0]!.times;
  const cell = (text: string): string => text.padStart(12);
  console.log(['claims', 'ingest', 'times first', '/incident', 'times first', 'its p99'].map(cell).join(' '));
  for (const [i, { times }] of desks.entries()) {
    const [ingest, ask] = [quantile(times.ingest, 0.5), quantile(times.ask, 0.5)];
    console.log(
      [
        sizes[i]!.toLocaleString('en'),
        `${ingest.toFixed(1)} ms`,
        (ingest / quantile(first.ingest, 0.5)).toFixed(2),
        `${ask.toFixed(2)} ms`,
        (ask / quantile(first.ask, 0.5)).toFixed(2),
        `${quantile(times.ask, 0.99).toFixed(1)} ms`,
      ]
        .map(cell)
        .join(' '),
    );
  }
  console.log(`memory at ${sizes.at(-1)!.toLocaleString('en')} claims: ${megabytes} MB at its highest`);
}

/** The same work on one ledger in a fresh process, with the flags of `npm start`: the most memory that it held. */
function memoryOf(file: string): number {
  const self = fileURLToPath(import.meta.url);
  const flags = [...process.execArgv, self, '--memory', file];
  return Number(execFileSync(process.execPath, flags, { encoding: 'utf8' }));
}

if (process.argv[2] === '--memory') {
  await measure([process.argv[3]!]);
  console.log((process.resourceUsage().maxRSS / 1024).toFixed(0));
} else {
  const asked = process.argv.slice(2).map(Number);
  const sizes = asked.length > 0 ? asked : [1000, 100_000, 1_000_000];
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-scale-'));
  try {
    const files = await grow(folder, sizes);
    report(sizes, await measure(files), memoryOf(files.at(-1)!));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
