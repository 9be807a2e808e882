import { z } from 'zod';
import { createMessage, editMessage, watchMentions, type SentFile } from './messages.ts';
import { check, invalidForm, refusals } from './refusals.ts';
import { modal } from './modalSchemas.ts';
import { choices, deferral, message } from './schemas.ts';
import type { Interaction, Message, World } from './world.ts';

const seconds = 1000;
const ackWithin = 3 * seconds;
const tokenLife = 15 * 60 * seconds;

/** The callback types that each type of interaction takes. */
const allowed: Readonly<Record<number, readonly number[]>> = {
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5, 6, 7],
};

const callback = z.looseObject({ type: z.int(), data: z.unknown().default({}) });

export interface Sent {
  readonly body: unknown;
  readonly files: readonly SentFile[];
}

const reader =
  (w: World, where: string) =>
  <T>(schema: z.ZodType<T>, body: unknown): T =>
    check(schema, body, (what) => w.violations.push(`${where}: ${what}`));

/** POST /interactions/{id}/{token}/callback: once, within 3 s, of a type that fits. */
export function answerInteraction(w: World, id: string, token: string, { body, files }: Sent): Interaction {
  const asked = w.interactions.get(id);
  if (!asked || asked.token !== token) throw refusals.unknownInteraction();
  const after = w.now() - asked.created;
  if (after > ackWithin) throw refusals.unknownInteraction();
  if (asked.acked !== null) throw refusals.acknowledged();
  const { type, data } = check(callback, body, () => {});
  if (!allowed[asked.type]?.includes(type) || (asked.type === 5 && type === 7 && asked.onMessage === null))
    throw invalidForm([{ path: ['type'], message: `type ${type} does not answer this interaction` }]);
  const read = reader(w, `callback ${type}`);
  if (type === 4 || type === 7) {
    const sent = read(message, data);
    watchMentions(w, sent, `callback ${type}`);
    asked.original =
      type === 7 ? update(w, asked, sent, files).id : make(w, asked, sent, files, sent.flags ?? 0).id;
  }
  if (type === 5) asked.original = thinking(w, asked, read(deferral, data).flags ?? 0);
  if (type === 6) asked.original = asked.onMessage;
  if (type === 8) asked.choices = read(choices, data).choices;
  if (type === 9) asked.modal = read(modal, data);
  asked.acked = type;
  asked.ackedAfter = after;
  return asked;
}

const update = (w: World, asked: Interaction, sent: z.infer<typeof message>, files: Sent['files']): Message =>
  editMessage(w, w.messages.get(asked.onMessage!)!, sent, files);

const make = (
  w: World,
  asked: Interaction,
  sent: z.infer<typeof message>,
  files: Sent['files'],
  flags: number,
): Message => createMessage(w, sent, files, { channel: asked.who.channel, onlyFor: asked.who.id, flags });

/** "claimdesk is thinking…": a message with nothing in it as yet. */
function thinking(w: World, asked: Interaction, flags: number): string {
  const id = w.snowflake();
  w.messages.set(id, {
    id,
    channel: asked.who.channel,
    author: w.bot,
    onlyFor: flags & 64 ? asked.who.id : null,
    content: '',
    embeds: [],
    components: [],
    files: [],
    flags: flags | 128,
    edits: 0,
    thinking: true,
  });
  return id;
}

/** The interaction of a webhook's token, while it lives. */
function byToken(w: World, token: string): Interaction {
  const asked = [...w.interactions.values()].find((i) => i.token === token);
  if (!asked || w.now() - asked.created > tokenLife) throw refusals.badWebhookToken();
  if (asked.acked === null || asked.acked === 9 || asked.acked === 8) throw refusals.unknownWebhook();
  return asked;
}

/** GET, PATCH and DELETE /webhooks/{app}/{token}/messages/{id|@original} */
export function originalOf(w: World, token: string, id: string): Message {
  const asked = byToken(w, token);
  const wanted = id === '@original' ? asked.original : id;
  const own = wanted === asked.original || asked.followUps.includes(wanted ?? '');
  const found = own && wanted ? w.messages.get(wanted) : undefined;
  if (!found) throw refusals.unknownMessage();
  return found;
}

export function patchOriginal(w: World, token: string, id: string, { body, files }: Sent): Message {
  const old = originalOf(w, token, id);
  const sent = reader(w, 'webhook PATCH')(message, body);
  watchMentions(w, sent, 'webhook PATCH');
  return editMessage(w, old, sent, files);
}

/** POST /webhooks/{app}/{token}: a further message. The first after a deferral fills in the deferred one, as Discord does. */
export function followUp(w: World, token: string, { body, files }: Sent): Message {
  const asked = byToken(w, token);
  const sent = reader(w, 'webhook POST')(message, body);
  watchMentions(w, sent, 'webhook POST');
  const first = asked.original ? w.messages.get(asked.original) : undefined;
  if (first?.thinking) return editMessage(w, first, sent, files);
  const made = make(w, asked, sent, files, 0);
  asked.followUps.push(made.id);
  return made;
}
