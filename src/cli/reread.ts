import ora from 'ora';
import { settleWith } from '../edits/index.ts';
import { withSecond } from '../app/compose.ts';
import type { Io, Status } from '../app/io.ts';
import { secondFor } from './readers.ts';
import { changeOf, signature } from '../cards/editWords.ts';
import { bar } from '../cards/progressBar.ts';
import type { Edit } from '../core/edit.ts';
import { inertLine } from '../core/inert.ts';
import { systemClock } from '../core/ports/clock.ts';
import type { LostDismissal } from '../core/reread.ts';
import { reread, type RereadArticle } from '../jobs/reread.ts';
import { unplaced, type Unplaced } from '../jobs/unplaced.ts';
import { remarkOn } from '../readers/remarks.ts';
import { rulesReader } from '../readers/rules.ts';
import { openLedger } from '../store/index.ts';
import { endWorkers } from '../workers/index.ts';

/**
 * `reread`: reads stored articles again that an older version of the reader read; a bar on standard error while it works, one sentence
 * and what people did that could not be placed at the end; status 1 where any article could not be read. `json`: a line an article,
 * then a line for each edit and dismissal that could not be placed, on standard output.
 */
export async function rereadCommand(io: Io, database: string, json: boolean): Promise<Status> {
  const { stdout, stderr } = io;
  const ledger = await openLedger(database, { existing: true });
  // A terminal may report no columns; ora would clear lines without end there.
  const isEnabled = stderr.isTTY === true && (stderr.columns ?? 0) > 0;
  const shown = ora({ stream: stderr, isEnabled, discardStdin: false });
  try {
    const size = await ledger.countReadOtherwise(rulesReader.version);
    if (isEnabled && size > 0) shown.start();
    const done: RereadArticle[] = [];
    const second = await secondFor(io, {}, ledger);
    const withModel = second && withSecond(rulesReader, { ...second, wanted: 'all' });
    const settle = settleWith(remarkOn);
    const deps = { ledger, reader: rulesReader, withModel, clock: systemClock, settle };
    for await (const article of reread(deps)) {
      done.push(article);
      shown.text = `${bar(Math.min(done.length, size), size)} articles`;
      if (json) stdout.write(`${JSON.stringify(article)}\n`);
    }
    shown.stop();
    const lost = await unplaced(ledger);
    if (json) for (const line of jsonLines(lost)) stdout.write(`${JSON.stringify(line)}\n`);
    (json ? stderr : stdout).write(`${[sentence(done), ...(json ? [] : listOf(lost))].join('\n')}\n`);
    return done.some(({ failed }) => failed !== null) ? 1 : 0;
  } finally {
    shown.stop();
    await endWorkers();
    await ledger.close();
  }
}

const count = (n: number, one: string): string => `${n.toLocaleString('en-US')} ${one}${n === 1 ? '' : 's'}`;

/** How many reasons are given. */
const most = 5;

function sentence(done: readonly RereadArticle[]): string {
  if (done.length === 0) return 'Every article has been read by this version: nothing to do.';
  const sum = (of: (article: RereadArticle) => number): number => done.reduce((n, a) => n + of(a), 0);
  const failed = done.filter((article) => article.failed !== null);
  const fresh = sum(({ claims, kept }) => claims - kept);
  const read = `${count(done.length - failed.length, 'article')} read again: ${count(fresh, 'new claim')}, ${sum(({ gone }) => gone).toLocaleString('en-US')} no longer read.`;
  if (failed.length === 0) return read;
  const why = failed.slice(0, most).map(({ id, failed: reason }) => `${inertLine(id)}: ${reason}`);
  const more = failed.length > most ? [`and ${failed.length - most} more`] : [];
  return [
    `${read} ${failed.length} could not be read:`,
    ...[...why, ...more].map((line) => `  ${line}`),
  ].join('\n');
}

function listOf({ edits, dismissals }: Unplaced): readonly string[] {
  if (edits.length + dismissals.length === 0) return [];
  return [
    '',
    'These edits and dismissals no longer find their claim or incident. Check them by hand:',
    ...edits.map((edit) => `  ${signature(edit)}: ${changeOf(edit)}${about(edit)}`),
    ...dismissals.map(
      (d) =>
        `  alert ${d.alert}, dismissed${by(d)}${d.reason === null ? '' : ` (${inertLine(d.reason)})`}: in ${inertLine(d.articleId)}, “${inertLine(d.quote)}”`,
    ),
  ];
}

const by = ({ by: who }: LostDismissal): string => (who === null ? '' : ` by ${inertLine(who.name)}`);

const about = ({ target }: Edit): string =>
  'quote' in target ? `; in ${inertLine(target.articleId)}, “${inertLine(target.quote)}”` : '';

const jsonLines = ({ edits, dismissals }: Unplaced): readonly object[] => [
  ...edits.map((edit) => ({
    unplaced: 'edit',
    edit: edit.id,
    change: changeOf(edit),
    article: 'articleId' in edit.target ? edit.target.articleId : null,
    words: 'quote' in edit.target ? edit.target.quote : null,
  })),
  ...dismissals.map(({ alert, articleId, quote }) => ({
    unplaced: 'dismissal',
    alert,
    article: articleId,
    words: quote,
  })),
];
