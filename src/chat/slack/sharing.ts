import { textCard, type Card } from '../../core/card.ts';
import type { ChatDeps } from '../../core/chat.ts';
import { reasonOf, type Answers, type Place } from './answering.ts';
import type { Desk } from './asking.ts';
import { postMessage, type Calls } from './calls.ts';
import { filesOf, textFile, type OutFile } from './files.ts';
import type { Again } from './ids.ts';
import type { Asker } from './people.ts';
import { render } from './render.ts';
import type { Respond } from './respond.ts';
import type { Uploads } from './uploads.ts';

export type Share = (place: Place, asker: Asker, again: Again) => Promise<void>;

export interface ShareDeps {
  readonly calls: Calls;
  readonly respond: Respond;
  readonly answers: Answers;
  readonly uploads: Uploads;
  readonly desk: Desk;
  readonly requestId: ChatDeps['requestId'];
  readonly log: ChatDeps['log'];
}

/** Shows an answer to all in the channel, with the name of who shared it; its files, and a text too long, go along. */
export function makeShare({ calls, respond, answers, uploads, desk, requestId, log }: ShareDeps): Share {
  const whisper = (place: Place, text: string): Promise<void> =>
    answers.show(place, render(textCard('Shared in part', text, 'error')).message, false);
  const say = async ({ url, channel }: Place, card: Card, by: string): Promise<void> => {
    const long = isLong(card);
    const { message } = render(card, { by, ...(long ? { notes: [wholeBelow] } : {}) });
    const all = { response_type: 'in_channel', replace_original: false, ...message };
    if (url !== null && (await respond(url, all)) === 'done') return;
    if (channel === null) throw new Error('no channel to share it in');
    await calls((c) => postMessage(c, { channel, ...bodyOf(message) }));
  };
  return async (place, asker, again) => {
    try {
      const card = await desk.again(again, asker, requestId());
      if (!card)
        return await whisper(
          place,
          'That answer is no longer at hand: run the command again, and share that.',
        );
      await say(place, card, asker.name ?? 'somebody');
      const files = wholeOf(card);
      if (files.length > 0 && place.channel !== null) {
        const { channel } = place;
        await uploads.toChannel(files, { channel }).catch((error: unknown) => {
          log.warn({ reason: reasonOf(error) }, 'a shared file was not taken');
          return whisper(place, filesRefused(files));
        });
      }
    } catch (error) {
      log.warn({ reason: reasonOf(error) }, 'an answer could not be shared');
      await whisper(place, 'It could not be shared: run the command again, and share that.');
    }
  };
}

export const wholeBelow = 'The whole text comes with it as a file.';

export const isLong = (card: Card): boolean => render(card).pages > 1;
/** Its files, and its whole text where that fits no message. */
export const wholeOf = (card: Card): readonly OutFile[] => [
  ...filesOf(card),
  ...(isLong(card) ? [textFile(card)] : []),
];

const filesRefused = (files: readonly OutFile[]): string =>
  `${files.map((f) => f.name).join(', ')} could not be shared here: type /invite @claimdesk, and share again.`;

export const bodyOf = ({ text, blocks }: ReturnType<typeof render>['message']) => ({
  text,
  blocks: [...blocks],
});
