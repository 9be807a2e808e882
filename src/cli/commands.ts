import { commands } from '../../commands/index.ts';
import { compose, openWeb, withSecond } from '../app/compose.ts';
import { loadConfig } from '../app/config.ts';
import type { Io, Status } from '../app/io.ts';
import { makeDispatch } from '../chat/dispatch.ts';
import { renderCard, widthOf } from '../chat/terminal/render.ts';
import type { Article } from '../core/article.ts';
import { count } from '../core/count.ts';
import { UserError } from '../core/errors.ts';
import { atTerminal } from '../core/person.ts';
import { shownClaim } from '../core/remarks.ts';
import { systemClock } from '../core/ports/clock.ts';
import type { Reading } from '../core/incident.ts';
import { memoryStore } from '../readers/model/memory.ts';
import { rulesReader } from '../readers/rules.ts';
import { readRecords } from '../ingest/index.ts';
import { openLedger } from '../store/index.ts';
import { ingested, refused } from './outcome.ts';
import { type ReaderOptions, secondFor } from './readers.ts';
import { randomUUID } from 'node:crypto';

const print = ({ stdout }: Io, value: unknown): boolean => stdout.write(`${JSON.stringify(value)}\n`);

/** Hands every article of standard input on; a line at fault is told with its number, those alike by their count, and the rest is still done. */
async function eachArticle(
  { stdin, stderr }: Io,
  take: (article: Article) => Promise<void>,
  refuse: (id: string, reason: string) => void,
): Promise<Status> {
  let status: Status = 0;
  const alike = new Map<string, number>();
  const complain = (line: number, message: string): void => {
    const before = alike.get(message) ?? 0;
    alike.set(message, before + 1);
    if (before === 0) stderr.write(`line ${line}: ${message}\n`);
    status = 1;
  };
  for await (const item of readRecords(stdin)) {
    if ('error' in item) {
      complain(item.line, item.error);
      if (item.id !== null) refuse(item.id, item.error);
      continue;
    }
    try {
      await take(item.article);
    } catch (error) {
      const mendable = error instanceof UserError;
      complain(item.line, mendable ? error.message : `The article could not be done: ${String(error)}`);
      if (mendable) refuse(item.article.id, error.message);
    }
  }
  for (const [message, lines] of alike)
    if (lines > 1) stderr.write(`${count(lines - 1, 'more line')}: ${message}\n`);
  return status;
}

/** `extract`: the claims of each article, a line each. */
export async function extractCommand(io: Io, who: ReaderOptions = {}): Promise<Status> {
  const second = await secondFor(io, who, memoryStore());
  const reader = second ? withSecond(rulesReader, second) : rulesReader;
  return eachArticle(
    io,
    async (article) => {
      const reading = await reader.read(article);
      tellGaps(io, article.id, reading);
      print(io, { id: article.id, claims: reading.claims.map(shownClaim) });
    },
    () => {},
  );
}

/** Says on standard error what was not read of an article. */
function tellGaps({ stderr }: Io, id: string, { english, second }: Reading): void {
  if (second?.waits) stderr.write(`${id}: read by the rules alone: ${second.waits.reason}\n`);
  if (!english && second?.waits !== null)
    stderr.write(`${id}: does not look like English, so no claim was read in it\n`);
}

/** `ingest`: stores each article; a line each says what became of it. */
export async function ingestCommand(
  io: Io,
  database: string,
  json: boolean,
  who: ReaderOptions = {},
): Promise<Status> {
  const ledger = await openLedger(database);
  try {
    const { processArticle } = compose(ledger, systemClock, { second: await secondFor(io, who, ledger) });
    return await eachArticle(
      io,
      async (article) => {
        const stored = await processArticle(article, { isAwaited: true });
        if ('reading' in stored) tellGaps(io, article.id, stored.reading);
        const outcome = ingested(article.id, stored);
        if (json) print(io, outcome);
        else
          io.stdout.write(
            `${outcome.id}: ${outcome.status}${outcome.incident ? `, ${outcome.incident}` : ''}, claims ${outcome.claims}, alerts ${outcome.alerts.length}\n`,
          );
      },
      (id, reason) => void (json && print(io, refused(id, reason))),
    );
  } finally {
    await ledger.close();
  }
}

/** `run`: one slash command, as a person would type it; a card that refuses or asks back ends with status 1. */
export async function runCommand(
  io: Io,
  database: string,
  line: string,
  look: { readonly json: boolean; readonly color: boolean },
): Promise<Status> {
  const ledger = await openLedger(database, { existing: true });
  const web = openWeb(loadConfig(io.env).sources, ledger, systemClock);
  try {
    const { desk } = compose(ledger, systemClock, { web, second: await secondFor(io, {}, ledger) });
    const log = (request: string, error: unknown): void =>
      void io.stderr.write(`${request}: ${error instanceof Error ? error.stack : String(error)}\n`);
    const dispatch = makeDispatch({ commands, desk, log });
    const card = await dispatch({
      id: randomUUID().slice(0, 8),
      person: atTerminal,
      ask: { line },
      progress: (step) => void io.stderr.write(`${step} …\n`),
    });
    if (look.json) print(io, card);
    else io.stdout.write(renderCard(card, { color: look.color, width: widthOf(io.stdout) }));
    await web.archive.idle();
    return card.tone === 'error' || card.asks ? 1 : 0;
  } finally {
    await web.close();
    await ledger.close();
  }
}
