import ora from 'ora';
import { bar } from '../cards/progressBar.ts';
import { batchSentence } from '../core/batch.ts';
import { systemClock } from '../core/ports/clock.ts';
import { batchOf, ingestBatch, oneFile, type AboutAll } from '../ingest/index.ts';
import { openLedger } from '../store/index.ts';
import { compose } from '../app/compose.ts';
import type { Io, Status } from '../app/io.ts';
import { ingested } from './outcome.ts';
import { type ReaderOptions, secondFor } from './readers.ts';

/**
 * `ingest <path>`: stores the articles of a folder, a .jsonl file or one file; a bar on standard error while it works, one sentence at
 * the end, status 1 where any was refused. `json`: a line an article on standard output, as with standard input.
 * `about` is said of all files that carry no record: they are not believed about who published them.
 */
export async function ingestPathCommand(
  io: Io,
  database: string,
  path: string,
  json: boolean,
  about: AboutAll = {},
  who: ReaderOptions = {},
): Promise<Status> {
  const { stdout, stderr } = io;
  const now = systemClock.now();
  const batch = (await batchOf(path, about, now)) ?? (await oneFile(path, about, now));
  const ledger = await openLedger(database);
  // A terminal may report no columns; ora would clear lines without end there.
  const isEnabled = stderr.isTTY === true && (stderr.columns ?? 0) > 0;
  const shown = ora({ stream: stderr, isEnabled, discardStdin: false });
  if (isEnabled) shown.start();
  try {
    const { processArticle } = compose(ledger, systemClock, { second: await secondFor(io, who, ledger) });
    const sum = await ingestBatch(
      batch,
      processArticle,
      (done) => void (shown.text = `${bar(done, batch.size)} articles`),
      (article, outcome) => void (json && stdout.write(`${JSON.stringify(ingested(article.id, outcome))}\n`)),
    );
    shown.stop();
    (json ? stderr : stdout).write(`${batchSentence(sum)}\n`);
    return sum.refused > 0 ? 1 : 0;
  } finally {
    shown.stop();
    await ledger.close();
  }
}
