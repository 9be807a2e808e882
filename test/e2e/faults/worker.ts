/**
 * A desk that is killed: takes stories on standard input, a line each, says an article's id when it is acknowledged, and
 * hands alerts to the sink all the while. Its clock runs some milliseconds ahead, so that the leases of those who were
 * killed before it are over.   node test/e2e/faults/worker.ts LEDGER SINK-URL MILLISECONDS
 */
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { openLedger } from '../../../src/store/index.ts';
import { compose } from '../../../src/app/compose.ts';
import type { Story } from '../../../bench/kit/stories.ts';
import { sinkWatch, toSink } from './sending.ts';

const [file, sink, ahead] = z.tuple([z.string(), z.url(), z.coerce.number()]).parse(process.argv.slice(2));
const clock = { now: () => new Date(Date.now() + ahead) };
const isStory = (value: unknown): value is Story =>
  typeof value === 'object' && value !== null && 'article' in value && 'reading' in value;

const ledger = await openLedger(file);
const sending = toSink(ledger, clock, async (key) => {
  const answer = await fetch(sink, { method: 'POST', body: JSON.stringify({ key }) });
  if (!answer.ok) throw new Error(`the sink says ${answer.status}`);
});
let story: Story | undefined;
const around = { always: [sinkWatch], ring: sending.nudge, reader: { read: async () => story!.reading } };
const { processArticle } = compose(ledger, clock, around);
process.stdout.write('ready\n');
sending.nudge();
for await (const line of createInterface(process.stdin)) {
  const next: unknown = JSON.parse(line);
  if (!isStory(next)) throw new TypeError('A line is no story.');
  story = next;
  await processArticle(story.article);
  process.stdout.write(`${story.article.id}\n`);
}
await sending.drain();
await sending.stop();
await ledger.close();
