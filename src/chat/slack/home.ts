import type { types } from '@slack/bolt';
import type { Card } from '../../core/card.ts';
import type { ChatDeps } from '../../core/chat.ts';
import { broken, reasonOf, underWay, type About, type Answers } from './answering.ts';
import type { Calls } from './calls.ts';
import type { HomeBody, PressBody } from './payloads.ts';
import { render, type Look, type Message } from './render.ts';

/** The bot's own page in Slack, and answers to what is pressed there: those stand in a modal above it. */
export interface Home {
  opened(body: HomeBody): Promise<void>;
  answer(body: PressBody, work: () => Promise<Card>, about: Pick<About, 'id' | 'look'>): Promise<void>;
  /** Another page of what the view shows. */
  turn(body: PressBody, work: () => Promise<Card>, about: Pick<About, 'id' | 'look'>): Promise<void>;
  /** Shows one card there, whatever stands open. */
  show(user: string, card: Card): Promise<void>;
}

export interface HomeDeps {
  readonly calls: Calls;
  readonly answers: Answers;
  readonly overview: ChatDeps['overview'];
  readonly requestId: ChatDeps['requestId'];
  readonly log: ChatDeps['log'];
}

export function makeHome({ calls, answers, overview, requestId, log }: HomeDeps): Home {
  const publish = (user: string, { blocks }: Message): Promise<unknown> =>
    calls((c) => c.views.publish({ user_id: user, view: { type: 'home', blocks: [...blocks] } }));
  const showPage = async (user: string, page: number): Promise<void> => {
    const id = requestId();
    const card = await overview().catch((error: unknown) => {
      log.error({ request: id, reason: reasonOf(error) }, 'the overview could not be made');
      return broken(id);
    });
    await publish(user, render(card, { page, again: { key: homeKey }, share: false }).message);
  };
  /** The modal's view once the work is done; an error is shown in it. */
  const fill = async (
    view: string,
    user: string,
    work: () => Promise<Card>,
    { id, look, files = true }: Pick<About, 'id' | 'look' | 'files'>,
  ): Promise<void> => {
    const put = (message: Message): Promise<unknown> =>
      calls((c) => c.views.update({ view_id: view, view: modalOf(message) }));
    const inView = (card: Card): Look => ({ ...look(card), share: false });
    try {
      const card = await work();
      await put(files ? await answers.prepare(card, user, inView(card)) : render(card, inView(card)).message);
    } catch (error) {
      log.error({ request: id, reason: reasonOf(error) }, 'an answer could not be shown');
      await put(render(broken(id)).message);
    }
  };
  return {
    opened: ({ event }) => showPage(event.user, 1),
    show: async (user, card) => void (await publish(user, render(card).message)),
    async answer(body, work, about) {
      if (body.view?.type === 'modal') return fill(body.view.id, body.user.id, work, about);
      const { view } = await calls((c) =>
        c.views.open({ trigger_id: body.trigger_id, view: modalOf(render(underWay('')).message) }),
      );
      if (view?.id === undefined) throw new Error('Slack opened no view');
      return fill(view.id, body.user.id, work, about);
    },
    async turn(body, work, about) {
      if (body.view?.type === 'modal')
        return fill(body.view.id, body.user.id, work, { ...about, files: false });
      return showPage(body.user.id, about.look(underWay('')).page ?? 1);
    },
  };
}

const homeKey = 'home';

const modalOf = ({ blocks }: Message): types.ModalView => ({
  type: 'modal',
  callback_id: 'answer',
  title: { type: 'plain_text', text: 'claimdesk', emoji: false },
  close: { type: 'plain_text', text: 'Close', emoji: false },
  blocks: [...blocks],
});
