import type { types } from '@slack/bolt';
import { textCard, type Card } from '../../core/card.ts';
import type { ChatDeps } from '../../core/chat.ts';
import type { Ask } from '../../core/command.ts';
import type { Answers, Place } from './answering.ts';
import { pickable, type Desk } from './asking.ts';
import { pause, type Calls } from './calls.ts';
import { askOf, formOn } from './forms.ts';
import type { Home } from './home.ts';
import { kindOf, pickedCommand, readAsk, readPage, readShare, type Again } from './ids.ts';
import type { PressBody } from './payloads.ts';
import { askerOf, type Asker } from './people.ts';
import { render } from './render.ts';
import type { Share } from './sharing.ts';

export type PressDeps = Pick<ChatDeps, 'commands' | 'requestId' | 'log'> & {
  readonly calls: Calls;
  readonly answers: Answers;
  readonly desk: Desk;
  readonly home: Home;
  readonly share: Share;
  /** How long a form is waited for, in milliseconds; well within Slack's 3 s. */
  readonly patience: number;
};

/** A button pressed, or an entry of a menu picked. */
export function makePress({
  commands,
  calls,
  answers,
  desk,
  home,
  share,
  patience,
  requestId,
  log,
}: PressDeps) {
  /** In a view there is no channel: what comes of it stands in a view too. */
  const answer = (body: PressBody, place: Place, asker: Asker, ask: Ask, over = false): Promise<void> => {
    const id = requestId();
    if (body.view)
      return home.answer(body, () => desk.run(ask, asker, id), { id, look: desk.lookOf(ask, id) });
    return answers.answer(place, () => desk.run(ask, asker, id), { id, look: desk.lookOf(ask, id), over });
  };
  const tell = (place: Place, card: Card): Promise<void> => answers.show(place, render(card).message, false);

  const ask = async (body: PressBody, place: Place, label: string, value: string): Promise<void> => {
    const asked = readAsk(value);
    if (!asked) return tell(place, outdated);
    const { url, channel } = place;
    const view = askOf(label, asked.ask, { line: asked.line, url, over: false, channel });
    if (!(await open(body, view)))
      await tell(place, textCard('The form did not open', 'Slack was too slow: press again.', 'error'));
  };

  /** False where Slack did not take it: a trigger is good for three seconds. */
  const open = async ({ trigger_id, view: within }: PressBody, view: types.ModalView): Promise<boolean> => {
    try {
      if (within?.type === 'modal') await calls((c) => c.views.push({ trigger_id, view }));
      else await calls((c) => c.views.open({ trigger_id, view }));
      return true;
    } catch (error) {
      log.warn({ reason: String(error) }, 'Slack opened no form');
      return false;
    }
  };

  /** The form on the command's card; the card itself, which says how to type it, where there is none or Slack does not take it. */
  const fill = async (body: PressBody, place: Place, asker: Asker, line: string): Promise<void> => {
    const id = requestId();
    const work = desk.run({ line }, asker, id);
    const soon = await Promise.race([work, pause(patience).then(() => null)]);
    const { url, channel } = place;
    const view = soon?.form ? formOn(soon.form, { url, over: false, channel }) : null;
    if (view && (await open(body, view))) return;
    const look = desk.lookOf({ line }, id);
    if (body.view) return home.answer(body, () => work, { id, look });
    return answers.answer(place, () => work, { id, look });
  };

  /** Another page of the same answer, in its place. */
  const turn = (
    body: PressBody,
    place: Place,
    asker: Asker,
    to: Again & { readonly page: number },
  ): Promise<void> => {
    const { page, ...again } = to;
    const id = requestId();
    const work = async (): Promise<Card> => (await desk.again(again, asker, id)) ?? gone;
    const look = () => ({ page, again });
    if (body.view) return home.turn(body, work, { id, look });
    return answers.answer(place, work, { id, look, over: true, files: false });
  };

  return async (body: PressBody): Promise<void> => {
    const [{ action_id, value = '', text, selected_option }] = body.actions;
    const asker = askerOf(body);
    const place = { url: body.response_url ?? null, over: false, channel: asker.channel, user: asker.id };
    const kind = kindOf(action_id);
    switch (kind) {
      case 'run':
        return answer(body, place, asker, { line: value });
      case 'ask':
        return ask(body, place, text?.text ?? '', value);
      case 'form':
        return fill(body, place, asker, value);
      case 'pick': {
        const command = commands.find((c) => c.name === pickedCommand(action_id));
        const option = command && pickable(command);
        if (!option || !selected_option) return tell(place, outdated);
        return answer(
          body,
          place,
          asker,
          { name: command.name, args: { [option.name]: selected_option.value } },
          true,
        );
      }
      case 'page': {
        const to = readPage(value);
        return to ? turn(body, place, asker, to) : tell(place, outdated);
      }
      case 'share': {
        const again = readShare(value);
        return again ? share(place, asker, again) : tell(place, outdated);
      }
      case null:
        return tell(place, outdated);
      default:
        return kind satisfies never;
    }
  };
}

const outdated = textCard('That button is of an older version', 'Run the command again.', 'error');
const gone = textCard('That answer is no longer at hand', 'Run the command again.', 'error');
