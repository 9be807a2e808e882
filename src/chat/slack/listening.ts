import { App, type AppOptions, type ViewSubmitAction } from '@slack/bolt';
import type { types } from '@slack/bolt';
import type { z } from 'zod';
import { textCard } from '../../core/card.ts';
import type { Log } from '../../core/chat.ts';
import { reasonOf } from './answering.ts';
import type { Home } from './home.ts';
import { loggerOf } from './logger.ts';
import {
  homeBody,
  onceBody,
  optionsBody,
  pressBody,
  shortcutBody,
  slashBody,
  submitBody,
  type OptionsBody,
  type PressBody,
  type ShortcutBody,
  type SlashBody,
  type SubmitBody,
} from './payloads.ts';
import { askerOf, askerOfSlash } from './people.ts';
import type { Respond } from './respond.ts';
import type { SubmitAck } from './submitting.ts';

export interface Handlers {
  readonly slash: (body: SlashBody) => Promise<void>;
  readonly press: (body: PressBody) => Promise<void>;
  readonly shortcut: (body: ShortcutBody) => Promise<void>;
  readonly submit: (body: SubmitBody, ack: SubmitAck) => Promise<void>;
  readonly options: (body: OptionsBody) => Promise<types.PlainTextOption[]>;
  readonly home: Home;
  readonly respond: Respond;
  readonly log: Log;
  /** Only these are answered. */
  readonly teams: readonly string[];
  /** False once the bot is ending: nothing new is begun. */
  readonly isOpen: () => boolean;
}

type Ack = (answer?: object) => Promise<void>;
/** A method's parameters are compared either way: Bolt types what each kind may be answered with, and jobs keep to that. */
interface Got {
  readonly body: unknown;
  ack(answer?: object): Promise<void>;
}
interface Job<T> {
  /** The workspace and the person. */
  readonly from: (body: T) => { readonly team: string | null; readonly id: string };
  readonly work: (body: T, ack: Ack) => Promise<void>;
  readonly refuse: (body: T, words: string, ack: Ack) => Promise<void>;
}

const foreign = 'Sorry, this bot serves another newsroom: ask who runs it to add this workspace.';
const restarting = 'The bot is restarting: try again in a minute.';
/** How many things done are remembered, since Slack sends again what it thinks was lost. */
const remembered = 1000;

/** Takes what Slack sends: acknowledges it, checks where it is from, and does each thing once. */
export function listen(
  receiver: NonNullable<AppOptions['receiver']>,
  { home, respond, log, teams, isOpen, ...handlers }: Handlers,
): { settled(): Promise<unknown> } {
  const app = new App({
    receiver,
    logger: loggerOf(log),
    // One token for all; whether a workspace is answered is decided below.
    authorize: async () => ({}),
    convoStore: false,
    ignoreSelf: false,
  });
  const underWay = new Set<Promise<void>>();
  const seen = new Set<string>();

  const isNew = (body: unknown): boolean => {
    const { data } = onceBody.safeParse(body);
    const once = data?.trigger_id ?? data?.event_id;
    if (once === undefined) return true;
    if (seen.has(once)) return false;
    seen.add(once);
    for (const old of [...seen].slice(0, Math.max(0, seen.size - remembered))) seen.delete(old);
    return true;
  };
  const handle = async <T>(schema: z.ZodType<T>, raw: unknown, rawAck: Ack, job: Job<T>): Promise<void> => {
    const ack: Ack = async (answer) => {
      try {
        await rawAck(answer);
      } catch (error) {
        // The socket broke; answers go another way, so the work is done nevertheless.
        log.warn({ reason: reasonOf(error) }, 'Slack took no acknowledgement');
      }
    };
    if (!isNew(raw)) return ack();
    const read = schema.safeParse(raw);
    if (!read.success) {
      await ack();
      log.warn({ reason: reasonOf(read.error) }, 'Slack sent something of another form');
      return;
    }
    const { team, id } = job.from(read.data);
    if (team === null || !teams.includes(team)) {
      log.warn({ team, user: id }, 'a workspace that is not in SLACK_TEAMS asked');
      return job.refuse(read.data, foreign, ack);
    }
    return isOpen() ? job.work(read.data, ack) : job.refuse(read.data, restarting, ack);
  };
  const take = <T>(schema: z.ZodType<T>, got: Got, job: Job<T>): void => {
    const work = handle(schema, got.body, (answer) => got.ack(answer), job).catch((error: unknown) => {
      log.error({ reason: reasonOf(error) }, 'a request failed');
    });
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };

  const first =
    <T>(work: (body: T) => Promise<void>) =>
    async (body: T, ack: Ack) => {
      await ack();
      await work(body);
    };
  const alone = { response_type: 'ephemeral', replace_original: false };
  const tell = async ({ response_url }: { response_url?: string | undefined }, text: string, ack: Ack) => {
    await ack();
    if (response_url !== undefined) await respond(response_url, { ...alone, text });
  };
  const slash: Job<SlashBody> = {
    from: askerOfSlash,
    work: first(handlers.slash),
    refuse: (_, text, ack) => ack({ ...alone, text }),
  };
  const press: Job<PressBody> = {
    from: askerOf,
    work: first(handlers.press),
    refuse: async (body, text, ack) => {
      await tell(body, text, ack);
      if (body.view?.type === 'home') await home.show(body.user.id, sentence(text));
    },
  };
  const shortcut: Job<ShortcutBody> = { from: askerOf, work: first(handlers.shortcut), refuse: tell };
  const submit: Job<SubmitBody> = {
    from: askerOf,
    work: (body, ack) =>
      handlers.submit(body, (errors) => ack(errors && { response_action: 'errors', errors })),
    refuse: (body, text, ack) =>
      ack({
        response_action: 'errors',
        errors: { [Object.keys(body.view.state.values)[0] ?? '']: text },
      }),
  };
  const options: Job<OptionsBody> = {
    from: askerOf,
    work: async (body, ack) => ack({ options: await handlers.options(body).catch(() => []) }),
    refuse: (_, __, ack) => ack({ options: [] }),
  };
  const opened: Job<z.infer<typeof homeBody>> = {
    from: ({ team_id, event }) => ({ team: team_id, id: event.user }),
    work: async (body) => {
      if (body.event.tab === 'home') await home.opened(body);
    },
    refuse: ({ event }, text) => home.show(event.user, sentence(text)),
  };

  app.command(/.*/, async (got) => take(slashBody, got, slash));
  app.action(/.*/, async ({ body, ack }) => take(pressBody, { body, ack: () => ack() }, press));
  app.shortcut(/.*/, async ({ body, ack }) => take(shortcutBody, { body, ack: () => ack() }, shortcut));
  app.view<ViewSubmitAction>({ callback_id: /.*/, type: 'view_submission' }, async (got) =>
    take(submitBody, got, submit),
  );
  app.options(/.*/, async (got) => take(optionsBody, got, options));
  // Bolt itself acknowledges events.
  app.event('app_home_opened', async ({ body }) => take(homeBody, { body, ack: async () => {} }, opened));
  app.error(async (error) => log.error({ reason: reasonOf(error) }, 'Bolt met an error'));
  return { settled: () => Promise.allSettled(underWay) };
}

const sentence = (text: string) => textCard('claimdesk', text, 'error');
