import { markArgs } from '../../cards/privateMark.ts';
import { firstWords, linkOf, readTold } from '../../cards/sourceLine.ts';
import { textCard, type Card } from '../../core/card.ts';
import type { Args, Command } from '../../core/command.ts';
import { UserError } from '../../core/errors.ts';
import { inertLine } from '../../core/inert.ts';
import type { PendingUpload } from '../../core/person.ts';
import { makeIsSlack } from './hosts.ts';
import type { SlackFile, SlackMessage } from './payloads.ts';
import { unescape } from './rich.ts';

const bytesMost = 5 * 1024 * 1024;
const patience = 20_000;

export interface Source {
  readonly args: Args;
  readonly upload?: PendingUpload;
}
/** How to fetch a file out of Slack's store. Throws a `UserError` where it is too large or not Slack's; fetching, where it is gone. */
export type Download = (file: SlackFile) => PendingUpload;

/**
 * What a message of somebody holds for a command: its file, its link where it is about that, else its text. Throws a
 * `UserError` where it holds nothing to read.
 */
export function sourceOf(message: SlackMessage, { options }: Command, download: Download): Source {
  const files = message.files ?? [];
  const file = files.find((f) => !/^(?:image|video|audio)\//.test(f.mimetype ?? ''));
  const text = unescape(message.text ?? '').trim();
  if (file) {
    // Who published it, and when, where the message says no more than that; a remark has no date behind it.
    const told = readTold(text)?.date ? { text } : {};
    return { args: { ...told, ...markArgs(text) }, upload: download(file) };
  }
  const url = linkOf(text);
  if (url !== null && options.some((o) => o.name === 'url')) return { args: { url, ...markArgs(text) } };
  if (text !== '') return { args: { text } };
  throw new UserError(
    files.length > 0
      ? 'Pictures, sound and video cannot be read: pick a message with a text, a link or a text file.'
      : 'That message has no text, no link and no file: pick another.',
  );
}

/** A message of somebody as an answer names it: its link, its file, or its first words. */
export function nameOf(message: SlackMessage): string {
  const text = unescape(message.text ?? '').trim();
  const file = message.files?.find((f) => f.name)?.name;
  return inertLine(file ?? linkOf(text) ?? (text === '' ? 'the message' : `“${firstWords(text)}”`));
}

/** The bot's token goes to Slack's own hosts alone. */
export function makeDownload(token: string, api: string | undefined): Download {
  const isSlack = makeIsSlack(api);
  return ({ name, size, mimetype, url_private_download, url_private }) => {
    const shown = inertLine(name ?? 'The file');
    const url = URL.parse(url_private_download ?? url_private ?? '');
    if (!url || !isSlack(url))
      throw new UserError(`${shown} is not kept at Slack: send its link, or the file itself.`);
    if ((size ?? 0) > bytesMost) throw tooLarge(shown);
    return async () => {
      try {
        const got = await fetch(url, {
          headers: { Authorization: `Bearer ${token}` },
          redirect: 'error',
          signal: AbortSignal.timeout(patience),
        });
        if (!got.ok || got.body === null) throw new Error(`status ${got.status}`);
        // Slack shows its page to log in, with status 200, to who may not read the file.
        const type = got.headers.get('content-type') ?? '';
        if (type.startsWith('text/html') && mimetype !== 'text/html')
          throw new Error('a page came, not the file');
        return { name: shown, bytes: await bounded(got.body, shown) };
      } catch (error) {
        if (error instanceof UserError) throw error;
        throw new UserError(`Slack did not hand out ${shown}: try again, or send the file once more.`, {
          cause: error,
        });
      }
    };
  };
}

/** A fault of who asked, as a card. */
export async function orFault(work: () => Promise<Card>): Promise<Card> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UserError) return textCard('That did not work', error.message, 'error');
    throw error;
  }
}

const tooLarge = (name: string): UserError =>
  new UserError(`${name} has over ${bytesMost / 1024 / 1024} MB: send a smaller file.`);

async function bounded(body: ReadableStream<Uint8Array>, name: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > bytesMost) throw tooLarge(name);
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
