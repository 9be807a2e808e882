import { commands } from '../../commands/index.ts';
import { compose, openWeb } from '../app/compose.ts';
import { loadConfig } from '../app/config.ts';
import { makeDispatch } from '../chat/dispatch.ts';
import { renderCard, widthOf } from '../chat/terminal/render.ts';
import type { Article } from '../core/article.ts';
import { UserError } from '../core/errors.ts';
import { atTerminal } from '../core/person.ts';
import { systemClock } from '../core/ports/clock.ts';
import { explain, extract } from '../extract/index.ts';
import { readRecords, readText } from '../ingest/index.ts';
import { openLedger } from '../store/index.ts';
import { explained } from './explain.ts';
import { ingested, refused } from './outcome.ts';
import { randomUUID } from 'node:crypto';

const print = (value: unknown): boolean => process.stdout.write(`${JSON.stringify(value)}\n`);

function complain(line: number, message: string): void {
  process.stderr.write(`line ${line}: ${message}\n`);
  process.exitCode = 1;
}

/** Hands every article of standard input on; a line at fault is told with its number, and the rest is still done. */
async function eachArticle(
  take: (article: Article) => Promise<void>,
  refuse: (id: string) => void,
): Promise<void> {
  for await (const item of readRecords(process.stdin)) {
    if ('error' in item) {
      complain(item.line, item.error);
      if (item.id !== null) refuse(item.id);
      continue;
    }
    try {
      await take(item.article);
    } catch (error) {
      const mendable = error instanceof UserError;
      complain(item.line, mendable ? error.message : `The article could not be done: ${String(error)}`);
      if (mendable) refuse(item.article.id);
    }
  }
}

/** `extract`: the claims of each article, a line each. */
export const extractCommand = (): Promise<void> =>
  eachArticle(
    async (article) => void print({ id: article.id, claims: extract(article).claims }),
    () => {},
  );

/** `ingest`: stores each article; a line each says what became of it. */
export async function ingestCommand(database: string, json: boolean): Promise<void> {
  const ledger = await openLedger(database);
  const { processArticle } = compose(ledger, systemClock);
  try {
    await eachArticle(
      async (article) => {
        const outcome = ingested(article.id, await processArticle(article));
        if (json) print(outcome);
        else
          process.stdout.write(
            `${outcome.id}: ${outcome.status}${outcome.incident ? `, ${outcome.incident}` : ''}, claims ${outcome.claims}, alerts ${outcome.alerts}\n`,
          );
      },
      (id) => void (json && print(refused(id))),
    );
  } finally {
    await ledger.close();
  }
}

/** `run`: one slash command, as a person would type it; an error card ends with status 1. */
export async function runCommand(
  database: string,
  line: string,
  look: { readonly json: boolean; readonly color: boolean },
): Promise<void> {
  const ledger = await openLedger(database);
  const web = openWeb(loadConfig(process.env).sources, ledger, systemClock);
  try {
    const { desk } = compose(ledger, systemClock, { web });
    const log = (request: string, error: unknown): void =>
      void process.stderr.write(`${request}: ${error instanceof Error ? error.stack : String(error)}\n`);
    const dispatch = makeDispatch({ commands, desk, log });
    const card = await dispatch({
      id: randomUUID().slice(0, 8),
      person: atTerminal,
      ask: { line },
      progress: (step) => void process.stderr.write(`${step} …\n`),
    });
    if (look.json) print(card);
    else process.stdout.write(renderCard(card, { color: look.color, width: widthOf(process.stdout) }));
    if (card.tone === 'error') process.exitCode = 1;
    await web.archive.idle();
  } finally {
    await web.close();
    await ledger.close();
  }
}

/** `explain`: how each number of a text was read. */
export async function explainCommand(
  text: string,
  published: string | undefined,
  color: boolean,
): Promise<void> {
  const article = readText(text, { published: published ?? new Date().toISOString().slice(0, 10) });
  process.stdout.write(explained(explain(article), color));
}
