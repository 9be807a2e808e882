import type { Io, Status } from '../../app/io.ts';
import type { Explanation } from '../../core/incident.ts';
import { shownClaim } from '../../core/remarks.ts';
import { maxBytes } from '../../core/article.ts';
import { readText } from '../../ingest/index.ts';
import { explain } from '../../readers/extract.ts';
import { explainWith, type SecondExplained } from '../../readers/model/explain.ts';
import { languageOf } from '../../readers/model/languageOf.ts';
import { memoryStore } from '../../readers/model/memory.ts';
import { type ReaderOptions, secondFor } from '../readers.ts';
import { explained } from './index.ts';

export interface Look {
  readonly published: string | undefined;
  readonly json: boolean;
  readonly color: boolean;
}

/**
 * `explain`: how a text was read, stage by stage, what became of each number, and what a second reader made of it; `-` is the text of
 * standard input. The text is an article like those of `extract`: a model that is set is asked about it.
 */
export async function explainCommand(
  io: Io,
  typed: string,
  { published, json, color }: Look,
  who: ReaderOptions = {},
): Promise<Status> {
  const text = typed.trim() === '-' ? await inputOf(io) : typed;
  const article = readText(text, published === undefined ? {} : { published });
  const asked = await secondFor(io, who, memoryStore());
  const read = explain(article);
  const { reading, second } = asked
    ? await explainWith({ ...asked, languageOf }, article, read)
    : { reading: read, second: null };
  io.stdout.write(json ? `${JSON.stringify(asJson(reading, second))}\n` : explained(reading, color, second));
  return 0;
}

/** For other programs; `second` is there where a model was asked. */
const asJson = (
  { event, english, stages, claims, dropped }: Explanation,
  second: SecondExplained | null,
): object => ({
  event,
  english,
  stages,
  claims: claims.map(shownClaim),
  dropped,
  ...(second ? { second: { ...second, claims: second.claims.map(shownClaim) } } : {}),
});

/** Standard input as text, and no more of it than shows that it is too long. */
async function inputOf({ stdin }: Io): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of stdin) {
    parts.push(Buffer.from(part));
    bytes += parts.at(-1)!.length;
    if (bytes > maxBytes) break;
  }
  return Buffer.concat(parts).toString('utf8');
}
