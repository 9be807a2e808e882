import type { Io, Status } from '../../app/io.ts';
import { shownClaim } from '../../core/remarks.ts';
import { maxBytes } from '../../core/article.ts';
import { readText } from '../../ingest/index.ts';
import { explain } from '../../readers/extract.ts';
import { explained } from './index.ts';

export interface Look {
  readonly published: string | undefined;
  readonly json: boolean;
  readonly color: boolean;
}

/** `explain`: how a text was read, stage by stage, and what became of each number; `-` is the text of standard input. */
export async function explainCommand(
  io: Io,
  typed: string,
  { published, json, color }: Look,
): Promise<Status> {
  const text = typed.trim() === '-' ? await inputOf(io) : typed;
  const reading = explain(readText(text, published === undefined ? {} : { published }));
  const { event, english, stages, claims, dropped } = reading;
  const shown = { event, english, stages, claims: claims.map(shownClaim), dropped };
  io.stdout.write(json ? `${JSON.stringify(shown)}\n` : explained(reading, color));
  return 0;
}

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
