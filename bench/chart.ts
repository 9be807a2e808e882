/**
 * Time to draw the range chart: rows → SVG → PNG, on the demo's incident and on 1 and 40 speakers.
 *   npm run bench:chart
 */
import { readdirSync, readFileSync } from 'node:fs';
import { chartData, rangeChart } from '../src/charts/index.ts';
import type { IncidentFile } from '../src/core/desk.ts';
import { readRecord } from '../src/ingest/index.ts';
import { openLedger } from '../src/store/index.ts';
import { systemClock } from '../src/core/ports/clock.ts';
import { compose } from '../src/app/compose.ts';

const rounds = 40;
const names = ['Ana', 'Ben', 'Caro', 'Dan', 'Ema', 'Finn', 'Gil', 'Hana'];

/** So many speakers, each with a figure of its own. */
const article = (speakers: number): unknown => ({
  id: `bench-${speakers}`,
  outlet: 'Reuters',
  published: '2016-12-08',
  text: Array.from({ length: speakers }, (_, i) => {
    const name = `${names[i % 8]} S${names[(i >> 3) % 8]?.toLowerCase()}`;
    return `An air strike killed ${12 + 3 * i} people in Qaim, Iraq, on Wednesday, ${name}, a lawmaker, said.`;
  }).join('\n\n'),
});
const demo = readdirSync('data/demo')
  .filter((f) => f.endsWith('.json'))
  .toSorted()
  .map((f) => JSON.parse(readFileSync(`data/demo/${f}`, 'utf8')) as unknown);

async function fileOf(records: readonly unknown[]): Promise<IncidentFile> {
  const ledger = await openLedger(':memory:');
  const { desk, processArticle } = compose(ledger, systemClock);
  for (const record of records) await processArticle(readRecord(record));
  const found = await desk.find('qaim');
  await ledger.close();
  if (found.found !== 'one') throw new Error('the incident was not read');
  return found.file;
}

/** Milliseconds of processor time, so that what else the machine does is not counted. */
function time(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

console.log(`processor time of the first chart, then the fastest and the median of ${rounds}`);
for (const [name, records] of [
  ['demo', demo],
  ['1 speaker', [article(1)]],
  ['40 speakers', [article(40)]],
] as const) {
  const file = await fileOf(records);
  const first = time(() => void rangeChart(file));
  const times = Array.from({ length: rounds }, () => time(() => void rangeChart(file))).toSorted(
    (a, b) => a - b,
  );
  const speakers = chartData(file)?.rows.length ?? 0;
  const [fastest = 0, median = 0] = [times[0], times[rounds >> 1]];
  const ms = (n: number): string => `${n.toFixed(1).padStart(6)} ms`;
  console.log(
    `${name.padEnd(12)} ${String(speakers).padStart(2)} rows  first ${ms(first)}  fastest ${ms(fastest)}  median ${ms(median)}`,
  );
}
