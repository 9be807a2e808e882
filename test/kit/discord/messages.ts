import { refusals } from './refusals.ts';
import type { MessageBody } from './schemas.ts';
import type { Message, StoredFile, World } from './world.ts';

/** A file of a multipart body, under its part's name: files[0]. */
export interface SentFile {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const mebi = 1024 * 1024;
const ephemeral = 1 << 6;
const nonceLife = 5 * 60_000;

/** The violations that Discord takes in silence, and that would let a bot ping: told, not refused. */
export function watchMentions(w: World, body: MessageBody, where: string): void {
  const allowed = body.allowed_mentions;
  const given = [...(allowed?.parse ?? []), ...(allowed?.users ?? []), ...(allowed?.roles ?? [])];
  if (allowed?.parse === undefined || given.length > 0)
    w.violations.push(`${where}: allowed_mentions must be {parse: []}, not ${JSON.stringify(allowed)}`);
}

/** Makes a message, or gives the one that the same nonce made in the last minutes. */
export function createMessage(
  w: World,
  body: MessageBody,
  files: readonly SentFile[],
  at: { readonly channel: string; readonly onlyFor?: string | null; readonly flags?: number },
): Message {
  const key = `${w.bot} ${body.nonce}`;
  const before = body.enforce_nonce && body.nonce !== undefined ? w.nonces.get(key) : undefined;
  if (before && w.now() - before.at < nonceLife) return w.messages.get(before.message)!;
  const flags = (body.flags ?? 0) | (at.flags ?? 0);
  const message: Message = {
    id: w.snowflake(),
    channel: at.channel,
    author: w.bot,
    onlyFor: flags & ephemeral ? (at.onlyFor ?? null) : null,
    content: body.content ?? '',
    embeds: body.embeds ?? [],
    components: body.components ?? [],
    files: filesOf(w, body, files, []),
    flags,
    edits: 0,
    thinking: false,
    ...(body.nonce === undefined ? {} : { nonce: body.nonce }),
  };
  refuseEmpty(message);
  watchPictures(w, message);
  w.messages.set(message.id, message);
  if (body.nonce !== undefined) w.nonces.set(key, { message: message.id, at: w.now() });
  return message;
}

/** Writes over a message: what the body does not name stays. */
export function editMessage(w: World, old: Message, body: MessageBody, files: readonly SentFile[]): Message {
  const message: Message = {
    ...old,
    content: body.content === undefined ? old.content : (body.content ?? ''),
    embeds: body.embeds === undefined ? old.embeds : (body.embeds ?? []),
    components: body.components === undefined ? old.components : (body.components ?? []),
    files: filesOf(w, body, files, old.files),
    edits: old.edits + 1,
    thinking: false,
  };
  refuseEmpty(message);
  watchPictures(w, message);
  w.messages.set(message.id, message);
  return message;
}

/** An embed's picture that names a file which is not there is shown as nothing. */
function watchPictures(w: World, m: Message): void {
  for (const [, name] of JSON.stringify(m.embeds).matchAll(/"attachment:\/\/([^"]+)"/g))
    if (!m.files.some((f) => f.name === name)) w.violations.push(`no file ${name} for attachment://`);
}

function refuseEmpty(m: Message): void {
  const v2 = (m.flags & (1 << 15)) !== 0 && m.components.length > 0;
  if (m.content === '' && m.embeds.length === 0 && m.files.length === 0 && !v2) throw refusals.empty();
}

/** The files kept by id, and those that came along: `attachments` names both, `files[n]` by its number n. */
function filesOf(
  w: World,
  body: MessageBody,
  sent: readonly SentFile[],
  old: readonly StoredFile[],
): readonly StoredFile[] {
  if (sent.some((f) => f.bytes.length > 10 * mebi)) throw refusals.tooLarge();
  const named = body.attachments;
  const kept = named === undefined ? old : old.filter((f) => named.some((a) => String(a.id) === f.id));
  const added = sent.map((f): StoredFile => {
    const number = /^files\[(\d+)\]$/.exec(f.key)?.[1];
    const about = named?.find((a) => String(a.id) === number);
    if (named !== undefined && about === undefined)
      w.violations.push(`file ${f.name} is in no attachments entry`);
    return {
      id: w.snowflake(),
      name: f.name,
      type: typeOf(f),
      bytes: f.bytes,
      ...(about?.description ? { description: about.description } : {}),
    };
  });
  for (const a of named ?? [])
    if (!old.some((f) => f.id === String(a.id)) && !sent.some((f) => f.key === `files[${a.id}]`))
      w.violations.push(`attachments names ${a.id}, which was not sent`);
  return [...kept, ...added];
}

/** Discord tells a file's type by its name where the part has none. */
function typeOf({ name, type }: SentFile): string {
  const ending = name.split('.').at(-1) ?? '';
  const known = { csv: 'text/csv', json: 'application/json', txt: 'text/plain', png: 'image/png' };
  const unnamed = type === '' || type === 'application/octet-stream';
  return unnamed && isIn(ending, known) ? known[ending] : type;
}

const isIn = <T extends object>(key: PropertyKey, record: T): key is keyof T => Object.hasOwn(record, key);
