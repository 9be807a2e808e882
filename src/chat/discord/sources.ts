import { markArgs } from '../../cards/privateMark.ts';
import { linkOf, readTold } from '../../cards/sourceLine.ts';
import type { Args, Command } from '../../core/command.ts';
import { UserError } from '../../core/errors.ts';
import type { PendingUpload } from '../../core/person.ts';
import type { Attachment, Message } from 'discord.js';

const bytesMost = 5 * 1024 * 1024;
const patience = 20_000;

export interface Source {
  readonly args: Args;
  readonly upload?: PendingUpload;
}

/**
 * What a message of somebody holds for a command: its file, its link where it is about that, else its text. Throws a
 * `UserError` where it holds nothing to read.
 */
export function sourceOf(message: Message, { options }: Command): Source {
  const text = (message.content || (message.messageSnapshots.first()?.content ?? '')).trim();
  const file = message.attachments.find((a) => !/^(?:image|video|audio)\//.test(a.contentType ?? ''));
  if (file) {
    // Who published it, and when, where the message says no more than that; a remark has no date behind it.
    const told = readTold(text)?.date ? { text } : {};
    return { args: { ...told, ...markArgs(text) }, upload: download(file, bytesMost) };
  }
  const url = linkOf(text);
  if (url !== null && options.some((o) => o.name === 'url')) return { args: { url, ...markArgs(text) } };
  if (text !== '') return { args: { text } };
  throw new UserError(
    message.attachments.size > 0
      ? 'Pictures, sound and video cannot be read: pick a message with a text, a link or a text file.'
      : 'That message has no text, no link and no file: pick another.',
  );
}

/** How to fetch a file out of Discord's store. Throws a `UserError` where it is too large; fetching, where it is gone. */
export function download(
  { url, name, size }: Pick<Attachment, 'url' | 'name' | 'size'>,
  most: number,
): PendingUpload {
  const tooLarge = new UserError(
    `${name} has over ${Math.floor(most / 1024 / 1024)} MB: send a smaller file.`,
  );
  if (size > most) throw tooLarge;
  return async () => {
    let bytes: Uint8Array | null;
    try {
      const got = await fetch(url, { signal: AbortSignal.timeout(patience) });
      if (!got.ok || got.body === null) throw new Error(`status ${got.status}`);
      bytes = await bounded(got.body, most);
    } catch (error) {
      throw new UserError(`Discord did not hand out ${name}: try again, or send the file once more.`, {
        cause: error,
      });
    }
    if (bytes === null) throw tooLarge;
    return { name, bytes };
  };
}

/** A body of at most so many bytes; null for a longer one, whatever its size was said to be. */
async function bounded(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > most) return null;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
