import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Article } from '../core/article.ts';
import type { BatchSum } from '../core/batch.ts';
import { UserError } from '../core/errors.ts';
import type { IngestOutcome, ProcessArticle } from '../core/ledger.ts';
import { readUpload } from './files/index.ts';
import { countRecords, readRecordBytes, readRecords } from './ndjson.ts';
import { readBytes } from './text.ts';

/** One article of many, not read yet; `article` throws a `UserError` where it cannot be read as an article. */
export interface Piece {
  readonly name: string;
  readonly article: () => Article | Promise<Article>;
}

export interface Batch {
  readonly size: number;
  readonly pieces: AsyncIterable<Piece> | Iterable<Piece>;
}

/** What a person tells of all the files of a folder that do not tell it themselves. */
export interface AboutAll {
  readonly outlet?: string | null;
  readonly published?: string | null;
}

const lists = new Set(['.jsonl', '.ndjson']);
const files = new Set(['.json', '.txt', '.md', '.html', '.htm', '.eml', '.pdf']);

/**
 * The articles of a folder (its .json, .txt, .md, .html, .eml and .pdf files by name, not those of folders within) or of a
 * .jsonl file, a record a line. Null where the path is neither; throws a `UserError` for an empty folder.
 */
export async function batchOf(path: string, about: AboutAll, now: Date): Promise<Batch | null> {
  const there = await stat(path).catch(() => null);
  if (there?.isFile() && lists.has(extname(path).toLowerCase()))
    return { size: await countRecords(createReadStream(path)), pieces: records(path) };
  if (!there?.isDirectory()) return null;
  const names = (await readdir(path)).filter((name) => files.has(extname(name).toLowerCase())).toSorted();
  if (names.length === 0)
    throw new UserError(`${path} holds no articles: they are .json, .txt, .md, .html, .eml or .pdf files.`);
  return { size: names.length, pieces: names.map((name) => fileOf(join(path, name), about, now)) };
}

/** One of the files that a folder may hold; throws a `UserError` where the path is none, or is not there. */
export async function oneFile(path: string, about: AboutAll, now: Date): Promise<Batch> {
  const there = await stat(path).catch(() => null);
  if (!there) throw new UserError(`There is no file or folder ${path}: check its name.`);
  if (!files.has(extname(path).toLowerCase()))
    throw new UserError(
      `${path} is no folder and no .jsonl, .json, .txt, .md, .html, .eml or .pdf file: name one of these.`,
    );
  return { size: 1, pieces: [fileOf(path, about, now)] };
}

const fileOf = (path: string, about: AboutAll, now: Date): Piece => ({
  name: basename(path),
  article: async () => {
    const bytes = await readBytes(path);
    if (extname(path).toLowerCase() !== '.json')
      return readUpload({ name: basename(path), bytes }, about, now);
    const read = await readRecordBytes({ bytes, fills: 'file' });
    if ('error' in read) throw new UserError(read.error);
    return read.article;
  },
});

async function* records(path: string): AsyncGenerator<Piece> {
  for await (const item of readRecords(createReadStream(path)))
    yield {
      name: `line ${item.line}`,
      article: () => {
        if ('error' in item) throw new UserError(item.error);
        return item.article;
      },
    };
}

/** Reasons that are told. */
const told = 3;

/** Processes every article; a faulty one does not stop the rest. `onStep` gets the number done. */
export async function ingestBatch(
  { pieces }: Batch,
  processArticle: ProcessArticle,
  onStep: (done: number) => void,
  onOutcome: (article: Article, outcome: IngestOutcome) => void = () => {},
): Promise<BatchSum> {
  const sum = { read: 0, known: 0, refused: 0, cut: 0, reasons: [] as string[] };
  const refuse = (name: string, reason: string): void => {
    sum.refused += 1;
    if (sum.reasons.length < told) {
      const why = reason.replace(/\.$/, '');
      sum.reasons.push(why.startsWith(`${name} `) ? why : `${name}: ${why}`);
    }
  };
  for await (const { name, article } of pieces) {
    onStep(sum.read + sum.known + sum.refused);
    // Reading never waits for anything outside: without this turn nothing is drawn and nothing can be stopped.
    await setImmediate();
    try {
      const given = await article();
      const outcome = await processArticle(given, { priority: 'person', isAwaited: true });
      onOutcome(given, outcome);
      if ('reading' in outcome && outcome.reading.cut !== undefined) sum.cut += 1;
      if (outcome.status === 'refused') refuse(name, outcome.reason);
      else sum[outcome.status === 'duplicate' ? 'known' : 'read'] += 1;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refuse(name, error.message);
    }
  }
  onStep(sum.read + sum.known + sum.refused);
  return sum;
}
