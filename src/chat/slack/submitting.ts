import type { Card } from '../../core/card.ts';
import type { ChatDeps } from '../../core/chat.ts';
import type { Ask } from '../../core/command.ts';
import type { Answers } from './answering.ts';
import type { Desk, Progress } from './asking.ts';
import { pause } from './calls.ts';
import { faultAt, readMemory, typedIn } from './forms.ts';
import type { SubmitBody } from './payloads.ts';
import { askerOf } from './people.ts';
import { orFault, type Download } from './sources.ts';

export interface SubmitDeps {
  readonly answers: Answers;
  readonly desk: Desk;
  readonly download: Download;
  readonly requestId: ChatDeps['requestId'];
  /** How long a modal waits for a fault to show in place, in milliseconds; well within Slack's 3 s. */
  readonly patience: number;
}

/** Tells Slack that a modal is done with, or what is wrong in it. */
export type SubmitAck = (errors?: Readonly<Record<string, string>>) => Promise<void>;

/** A fault that shows at once is shown in the form, where what was typed still stands; the rest is answered in the channel. */
export function makeSubmit({ answers, desk, download, requestId, patience }: SubmitDeps) {
  return async (body: SubmitBody, ack: SubmitAck): Promise<void> => {
    const memory = readMemory(body.view.private_metadata);
    if (!memory)
      return ack({ [faultAt(body, '')]: 'That form is of an older version: run the command again.' });
    const asker = { ...askerOf(body), channel: memory.channel };
    const id = requestId();
    const { args, file } = typedIn(body);
    const ask: Ask =
      memory.name === undefined
        ? { line: `${memory.line ?? ''} ${(args['answer'] ?? '').replace(/\s+/g, ' ').trim()}`.trim() }
        : { name: memory.name, args: { ...args, ...memory.args } };
    let latest = '';
    let tell: Progress = (step) => void (latest = step);
    const progress: Progress = (step) => tell(step);
    const work = orFault(async () =>
      desk.run(ask, asker, id, { upload: file ? download(file) : undefined, progress }),
    );
    const soon = await Promise.race([work, pause(patience).then(() => null)]);
    if (soon?.tone === 'error') {
      const words = wordsOf(soon);
      return ack({ [faultAt(body, words)]: words });
    }
    await ack();
    const place = { url: memory.url, over: memory.over, channel: memory.channel, user: asker.id };
    const goOn = (announced: Progress): Promise<Card> => {
      announced(latest);
      tell = announced;
      return work;
    };
    await answers.answer(place, goOn, { id, look: desk.lookOf(ask, id) });
  };
}

/** What a card says in a line or two. */
const wordsOf = ({ title, blocks }: Card): string =>
  blocks.flatMap((b) => (b.kind === 'text' ? [b.text] : [])).join(' ') || title;
