import type { Calls, Client } from './calls.ts';
import { pause } from './calls.ts';
import type { OutFile } from './files.ts';
import { makeIsSlack } from './hosts.ts';

export interface Uploads {
  /** Into a channel, under a message where `thread` names one. Rejects as the SDK does. */
  toChannel(
    files: readonly OutFile[],
    to: { readonly channel: string; readonly thread?: string },
  ): Promise<void>;
  /** Into the messages of one person with the bot. */
  toPerson(files: readonly OutFile[], user: string): Promise<void>;
}

const patience = 60_000;
const pauses = [500, 2000] as const;

/**
 * Slack's way of taking files: an address for each, the bytes to that address, then all of them told to be complete.
 * Nothing is seen by anybody before the last step.
 */
export function makeUploads(calls: Calls, api: string | undefined): Uploads {
  const isSlack = makeIsSlack(api);
  const upload = async ({ name, bytes, alt }: OutFile): Promise<{ id: string; title: string }> => {
    // Slack keeps no empty file.
    const content = bytes.length > 0 ? bytes : Buffer.from('\n');
    const about = { filename: name, length: content.length, ...(alt ? { alt_txt: alt } : {}) };
    const got = await calls((c: Client) => c.files.getUploadURLExternal(about));
    const url = URL.parse(got.upload_url ?? '');
    if (!url || !isSlack(url) || got.file_id === undefined)
      throw new Error('Slack gave no address for a file');
    await send(url, content);
    return { id: got.file_id, title: name };
  };
  const toChannel: Uploads['toChannel'] = async (files, { channel, thread }) => {
    const done: { id: string; title: string }[] = [];
    for (const file of files) done.push(await upload(file));
    const [first, ...rest] = done;
    if (!first) return;
    const where = { channel_id: channel, ...(thread === undefined ? {} : { thread_ts: thread }) };
    await calls((c) => c.files.completeUploadExternal({ files: [first, ...rest], ...where }));
  };
  return {
    toChannel,
    async toPerson(files, user) {
      if (files.length === 0) return;
      const { channel } = await calls((c) => c.conversations.open({ users: user }));
      if (channel?.id === undefined) throw new Error('Slack opened no messages with that person');
      await toChannel(files, { channel: channel.id });
    },
  };
}

/** The address takes the same bytes again where the answer to the first try was lost. */
async function send(url: URL, content: Buffer): Promise<void> {
  for (let n = 0; ; n += 1) {
    const got = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: new Uint8Array(content),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    }).catch(() => null);
    if (got?.status === 200) return;
    const wait = pauses[n];
    if (wait === undefined || (got && got.status !== 429 && got.status < 500))
      throw new Error(`Slack took no bytes of a file (${got?.status ?? 'no connection'})`);
    const asked = Number(got?.headers.get('retry-after') ?? 0);
    await pause(Math.max(wait, asked * 1000));
  }
}
