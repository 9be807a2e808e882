import { type Card, textCard } from '../../core/card.ts';
import type { Log } from '../../core/chat.ts';
import { inertLine } from '../../core/inert.ts';
import type { Progress } from '../../core/person.ts';
import { codeOf } from './refusal.ts';
import { type Look, type Message, render } from './render.ts';
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';

export type Asked =
  | ButtonInteraction
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction;

const alreadyAcknowledged = 40060;
/** Between tries of one answer; discord.js itself tries four times at once, and waits for rate limits. */
const pauses = [500, 2000, 5000] as const;

/** Tells Discord within its 3 s that an answer will come, seen only by who asked. False where it came too late. */
export const defer = (i: Asked, log: Log): Promise<boolean> =>
  acknowledge(i, () => i.deferReply({ flags: MessageFlags.Ephemeral }), log);

/** The same for a press that changes its own message. */
export const deferUpdate = (i: ButtonInteraction, log: Log): Promise<boolean> =>
  acknowledge(i, () => i.deferUpdate(), log);

async function acknowledge(i: Asked, how: () => Promise<unknown>, log: Log): Promise<boolean> {
  try {
    await how();
    return true;
  } catch (error) {
    // A try that Discord took, but whose answer was lost, is refused at the next try: it stands.
    if (codeOf(error) === alreadyAcknowledged) {
      i.deferred = true;
      return true;
    }
    log.warn(
      { interaction: i.id, reason: String(error) },
      'Discord took no acknowledgement; nothing was done',
    );
    return false;
  }
}

/**
 * Does the work and writes its card over the deferred answer; tries again where Discord is in trouble. Whatever breaks on
 * the way, who asked gets a card with the request's id.
 */
export async function answer(
  i: Asked,
  work: () => Promise<Card>,
  { log, id, look }: { readonly log: Log; readonly id: string; readonly look: Look },
): Promise<void> {
  const write = (message: Message) => persist(() => i.editReply({ ...message, attachments: [] }));
  try {
    const failed = await write(render(await work(), look).message);
    if (failed) throw failed;
  } catch (error) {
    log.error({ request: id, reason: String(error) }, 'an answer could not be shown');
    await write(render(broken(id)).message);
  }
}

/**
 * Writes what is being done over the deferred answer. Not waited for: discord.js sends the edits of one message in order,
 * so the answer comes last.
 */
export const progressOn =
  (i: Asked, log: Log): Progress =>
  (step) => {
    const { message } = render({ tone: 'plain', title: `${inertLine(step)} …`, blocks: [] });
    i.editReply({ ...message, attachments: [] }).catch((error: unknown) =>
      log.info({ interaction: i.id, reason: String(error) }, 'a step could not be shown'),
    );
  };

const broken = (id: string): Card =>
  textCard(
    'The answer could not be shown',
    `It is logged as ${id}. Try again; if it happens again, tell whoever runs the bot.`,
    'error',
  );

/** Null where it went through, else why not: at once where Discord refused it, after some tries where it was in trouble. */
export async function persist(send: () => Promise<unknown>): Promise<Error | null> {
  for (const pause of [...pauses, null]) {
    try {
      await send();
      return null;
    } catch (error) {
      if (codeOf(error) !== null || pause === null)
        return error instanceof Error ? error : new Error(String(error));
      await new Promise((go) => setTimeout(go, pause));
    }
  }
  return null;
}
