import { textCard, type Card } from '../../core/card.ts';
import type { Log } from '../../core/chat.ts';
import { inertLine } from '../../core/inert.ts';
import type { Progress } from './asking.ts';
import { pause, postMessage, type Calls } from './calls.ts';
import { filesOf } from './files.ts';
import { codeOf } from './refusal.ts';
import { render, type Look, type Message } from './render.ts';
import type { Respond } from './respond.ts';
import type { Uploads } from './uploads.ts';

/** Where an answer goes: to one person, in the channel where that person asked. */
export interface Place {
  readonly url: string | null;
  /** The address writes over what it wrote before (a slash command's), or over the message that was pressed. */
  readonly over: boolean;
  readonly channel: string | null;
  readonly user: string;
}

export interface AnswerDeps {
  readonly calls: Calls;
  readonly respond: Respond;
  readonly uploads: Uploads;
  readonly log: Log;
  /** Work that takes longer is announced, in milliseconds. */
  readonly patience: number;
}

export interface Answers {
  /** Shows a message to one person alone; where its address has run out, in another way. */
  show(place: Place, message: Message, over: boolean): Promise<void>;
  /**
   * Does the work and shows its card, its files sent to who asked; says that it is under way where it takes long. Whatever
   * breaks on the way, who asked gets a card with the request's id.
   */
  answer(place: Place, work: (progress: Progress) => Promise<Card>, about: About): Promise<void>;
  /** A card as it will be shown to one person: its files sent, with a note of where they are. */
  prepare(card: Card, user: string, look: Look): Promise<Message>;
}
export interface About {
  /** The request's id. */
  readonly id: string;
  readonly look: (card: Card) => Look;
  /** Writes over the message that was pressed. */
  readonly over?: boolean;
  /** False where its files were sent before. */
  readonly files?: boolean;
  /** What is worked on, where nobody typed it: a link, or the first words of a text. */
  readonly what?: string;
}

/** A message that may stay where the answer cannot be written over it: it says what is worked on, and where the answer comes. */
export const underWay = (step: string, what?: string): Card =>
  textCard(
    what === undefined ? 'Working on it …' : `Working on ${what} …`,
    step === '' ? 'The answer follows.' : `${step} …`,
  );
/** An address takes five answers: one that the work is under way, so many steps of it, the answer itself, and one to spare. */
const stepsMost = 2;

export function makeAnswers({ calls, respond, uploads, log, patience }: AnswerDeps): Answers {
  const show: Answers['show'] = async ({ url, channel, user }, message, over) => {
    const alone = { response_type: 'ephemeral', replace_original: over, ...message };
    if (url !== null && (await respond(url, alone)) === 'done') return;
    const body = { text: message.text, blocks: [...message.blocks] };
    if (channel !== null && channel !== user) {
      try {
        await calls((c) => c.chat.postEphemeral({ channel, user, ...body }));
        return;
      } catch (error) {
        // The bot is not in every channel where people type its commands.
        if (codeOf(error) === null) throw error;
      }
    }
    await calls((c) => postMessage(c, { channel: user, ...body }));
  };
  const prepare: Answers['prepare'] = async (card, user, look) => {
    const files = filesOf(card);
    if (files.length === 0) return render(card, look).message;
    const names = files.map((f) => f.name).join(', ');
    const notes = await uploads.toPerson(files, user).then(
      () => [`${names}: in your messages with the bot.`],
      (error: unknown) => {
        log.warn({ reason: String(error) }, 'a file could not be sent');
        return [`${names}: Slack did not take it (${codeOf(error) ?? 'no answer'}); try again.`];
      },
    );
    return render(card, { ...look, notes }).message;
  };
  return {
    show,
    prepare,
    async answer(place, work, { id, look, over = false, files = true, what }) {
      const announcing = announcer(place, over, show, what);
      try {
        const message = work(announcing.step).then((card) =>
          files ? prepare(card, place.user, look(card)) : render(card, look(card)).message,
        );
        if (await isSlow(message, patience)) announcing.begin();
        const ready = await message;
        await show(place, ready, await announcing.end());
      } catch (error) {
        log.error({ request: id, reason: reasonOf(error) }, 'an answer could not be shown');
        await show(place, render(broken(id)).message, await announcing.end());
      }
    },
  };
}

/** Says that work is under way, and how far it is, one message after the other; what was said may fail to be shown. */
function announcer(place: Place, over: boolean, show: Answers['show'], what: string | undefined) {
  let latest = '';
  let begun = false;
  let steps = 0;
  let written = over;
  let writing = Promise.resolve();
  const say = (): void => {
    const message = render(underWay(place.over ? latest : '', what)).message;
    writing = writing
      .then(() => show(place, message, written))
      .then(
        () => void (written ||= place.over),
        () => {},
      );
  };
  return {
    step: (step: string): void => {
      latest = step;
      if (!begun || !place.over || steps >= stepsMost) return;
      steps += 1;
      say();
    },
    /** What was pressed is not written over before the answer is there. */
    begin: (): void => {
      begun = !over;
      if (begun) say();
    },
    /** Whether the answer is to write over what stands there. */
    end: async (): Promise<boolean> => {
      begun = false;
      await writing;
      return written;
    },
  };
}

/** Never rejects: who waits for the message meets its fault. */
const isSlow = (work: Promise<unknown>, patience: number): Promise<boolean> =>
  Promise.race([
    work.then(
      () => false,
      () => false,
    ),
    pause(patience).then(() => true),
  ]);

export const reasonOf = (error: unknown): string =>
  inertLine(error instanceof Error ? error.message : String(error)).slice(0, 200);

export const broken = (id: string): Card =>
  textCard(
    'The answer could not be shown',
    `It is logged as ${id}. Try again; if it happens again, tell whoever runs the bot.`,
    'error',
  );
