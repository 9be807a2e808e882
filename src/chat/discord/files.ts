import type { AttachmentPayload } from 'discord.js';
import type { Card } from '../../core/card.ts';
import { inertLine } from '../../core/inert.ts';
import { altMost } from './blocks.ts';

export interface OutFile extends AttachmentPayload {
  readonly attachment: Buffer;
  readonly name: string;
}

/** A message takes 10 files; one place is kept for the text of a card that does not fit. */
const perMessage = 9;
/** Discord takes 10 MB a file and not much more in one call. */
const bytesMost = 9_500_000;

/** The files of a card in loads that each go with one message, and the names of those too large for any. */
export function filesOf(card: Card): {
  readonly loads: readonly (readonly OutFile[])[];
  readonly tooLarge: readonly string[];
} {
  const all = card.blocks.flatMap((block, i) => {
    if (block.kind === 'file') return [file(block.name, Buffer.from(block.content), i)];
    if (block.kind !== 'picture') return [];
    const alt = inertLine(block.alt);
    const description = alt.length > altMost ? `${alt.slice(0, altMost - 1).toWellFormed()}…` : alt;
    return [{ ...file(block.name, Buffer.from(block.png, 'base64'), i), ...(alt ? { description } : {}) }];
  });
  const fit = all.filter((f) => f.attachment.length <= bytesMost);
  const loads = fit.reduce<OutFile[][]>((done, next) => {
    const last = done.at(-1);
    const bytes = last?.reduce((sum, f) => sum + f.attachment.length, next.attachment.length) ?? 0;
    return last && last.length < perMessage && bytes <= bytesMost
      ? [...done.slice(0, -1), [...last, next]]
      : [...done, [next]];
  }, []);
  return { loads, tooLarge: all.filter((f) => !fit.includes(f)).map((f) => f.name) };
}

/** Discord changes other characters in file names itself, and `attachment://` would then not find the file. */
const file = (name: string, attachment: Buffer, n: number): OutFile => {
  const safe = name
    .replace(/[^A-Za-z0-9._-]+/g, '_')
    .replace(/^[._]+/, '')
    .slice(-80);
  return { attachment, name: safe === '' ? `file-${n}` : safe };
};
