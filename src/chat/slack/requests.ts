import { textCard, type Card } from '../../core/card.ts';
import type { ChatDeps } from '../../core/chat.ts';
import type { Ask, Command } from '../../core/command.ts';
import type { Answers, Place } from './answering.ts';
import { commandOf, pickable, type Desk, type Progress } from './asking.ts';
import type { Calls } from './calls.ts';
import { formOf } from './forms.ts';
import { lineOf, shortcutId } from './names.ts';
import type { OptionsBody, ShortcutBody, SlashBody } from './payloads.ts';
import { askerOf, askerOfSlash, type Asker } from './people.ts';
import { pickedCommand } from './ids.ts';
import { optionsOf, pickerOf } from './picking.ts';
import { unescape } from './rich.ts';
import { nameOf, orFault, sourceOf, type Download } from './sources.ts';

export type RequestDeps = Pick<ChatDeps, 'commands' | 'suggest' | 'requestId' | 'log'> & {
  readonly calls: Calls;
  readonly answers: Answers;
  readonly desk: Desk;
  readonly download: Download;
};

/** What people type and point at on Slack → requests, and cards → answers. */
export function makeRequests({ commands, calls, answers, desk, download, ...deps }: RequestDeps) {
  const answer = (place: Place, asker: Asker, ask: Ask): Promise<void> => {
    const id = deps.requestId();
    const work = (progress: Progress): Promise<Card> => desk.run(ask, asker, id, { progress });
    return answers.answer(place, work, { id, look: desk.lookOf(ask, id) });
  };

  const slash = async (body: SlashBody): Promise<void> => {
    const asker = askerOfSlash(body);
    const place = { url: body.response_url, over: true, channel: asker.channel, user: asker.id };
    const line = lineOf(body.command, unescape(body.text));
    const found = commandOf(line, commands);
    if (found?.rest !== '') return answer(place, asker, { line });
    const option = pickable(found.command);
    if (option) return answers.show(place, pickerOf(found.command, option.name), false);
    if (!found.command.form) return answer(place, asker, { line });
    const view = formOf(found.command, { url: place.url, over: true, channel: place.channel });
    try {
      await calls((c) => c.views.open({ trigger_id: body.trigger_id, view }));
    } catch (error) {
      deps.log.warn({ reason: String(error) }, 'Slack opened no form');
      await answers.answer(place, async () => noForm(found.command), {
        id: deps.requestId(),
        look: () => ({}),
      });
    }
  };

  const shortcut = (body: ShortcutBody): Promise<void> => {
    const asker = askerOf(body);
    const id = deps.requestId();
    const place = { url: body.response_url ?? null, over: false, channel: asker.channel, user: asker.id };
    const command = commands.find((c) => c.onMessage && shortcutId(c) === body.callback_id);
    const ask = { name: command?.name ?? body.callback_id, args: {} };
    const work = async (progress: Progress): Promise<Card> => {
      if (!command) return desk.run(ask, asker, id);
      const { args, upload } = sourceOf(body.message, command, download);
      return desk.run({ name: command.name, args }, asker, id, { upload, progress });
    };
    return answers.answer(place, (progress) => orFault(() => work(progress)), {
      id,
      look: desk.lookOf(ask, id),
      what: nameOf(body.message),
    });
  };

  const options = async (body: OptionsBody) => {
    const command = commands.find((c) => c.name === pickedCommand(body.action_id));
    const option = command && pickable(command);
    return option ? optionsOf(await deps.suggest(option.kind, body.value)) : [];
  };

  return { slash, shortcut, options };
}

const noForm = ({ name }: Command): Card =>
  textCard('The form did not open', `Slack was too slow: type /${name} again, or write behind it.`, 'error');
