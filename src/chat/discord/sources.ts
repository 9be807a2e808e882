import { linkOf, readTold } from '../../cards/sourceLine.ts';
import type { Args, Command } from '../../core/command.ts';
import { UserError } from '../../core/errors.ts';
import type { Upload } from '../../core/person.ts';
import type { Attachment, Message } from 'discord.js';

const bytesMost = 5 * 1024 * 1024;
const patience = 20_000;

export interface Source {
  readonly args: Args;
  readonly upload?: Upload;
}

/**
 * What a message of somebody holds for a command: its file, its link where it is about that, else its text. Throws a
 * `UserError` where it holds nothing to read.
 */
export async function sourceOf(message: Message, { options }: Command): Promise<Source> {
  const text = (message.content || (message.messageSnapshots.first()?.content ?? '')).trim();
  const file = message.attachments.find((a) => !/^(?:image|video|audio)\//.test(a.contentType ?? ''));
  if (file) {
    // Who published it, and when, where the message says no more than that; a remark has no date behind it.
    const told = readTold(text)?.date ? { text } : {};
    return { args: told, upload: await download(file, bytesMost) };
  }
  const url = linkOf(text);
  if (url !== null && options.some((o) => o.name === 'url')) return { args: { url } };
  if (text !== '') return { args: { text } };
  throw new UserError(
    message.attachments.size > 0
      ? 'Pictures, sound and video cannot be read: pick a message with a text, a link or a text file.'
      : 'That message has no text, no link and no file: pick another.',
  );
}

/** A file out of Discord's store. Throws a `UserError` where it is too large or gone. */
export async function download(
  { url, name, size }: Pick<Attachment, 'url' | 'name' | 'size'>,
  most: number,
): Promise<Upload> {
  const limit = `${Math.floor(most / 1024 / 1024)} MB`;
  if (size > most) throw new UserError(`${name} has over ${limit}: send a smaller file.`);
  try {
    const got = await fetch(url, { signal: AbortSignal.timeout(patience) });
    if (!got.ok) throw new Error(`status ${got.status}`);
    const bytes = new Uint8Array(await got.arrayBuffer());
    if (bytes.length <= most) return { name, bytes };
  } catch (error) {
    throw new UserError(`Discord did not hand out ${name}: try again, or send the file once more.`, {
      cause: error,
    });
  }
  throw new UserError(`${name} has over ${limit}: send a smaller file.`);
}
