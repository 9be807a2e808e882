import { type Card, textCard } from '../../core/card.ts';
import type { ChatDeps } from '../../core/chat.ts';
import type { Ask, Command } from '../../core/command.ts';
import { UserError } from '../../core/errors.ts';
import { inertLine } from '../../core/inert.ts';
import type { PendingUpload } from '../../core/person.ts';
import { type Asked, answer, defer, deferUpdate, persist, progressOn } from './answering.ts';
import { commandOf, lineCommand } from './description.ts';
import { askOf, formOf, formOn, typedIn } from './forms.ts';
import { packAsk, readId, unpackAsk } from './ids.ts';
import { personOf } from './people.ts';
import { render } from './render.ts';
import { copyOf, whisper } from './sharing.ts';
import { sourceOf } from './sources.ts';
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';

export type RequestDeps = Pick<ChatDeps, 'commands' | 'dispatch' | 'suggest' | 'requestId' | 'log'> & {
  readonly editorRoles: readonly string[];
};

/** A modal must be the first answer to a press, within 3 s. */
const formWithin = 1500;
const after = (ms: number): Promise<null> => new Promise((go) => void setTimeout(() => go(null), ms).unref());

/** What people do on Discord → requests, and cards → answers. */
export function makeRequests(deps: RequestDeps) {
  const { commands, dispatch, log } = deps;
  const run = (i: Asked, ask: Ask, id: string, upload?: PendingUpload): Promise<Card> =>
    dispatch({
      id,
      person: personOf(i, deps.editorRoles),
      ask,
      progress: progressOn(i, log),
      ...(upload ? { upload } : {}),
    });
  const againOf = (ask: Ask): string | null => (isRepeatable(ask, commands) ? packAsk(ask) : null);

  /** Acknowledges, then does the work, then answers who asked. */
  const reply = async (i: Asked, work: (id: string) => Promise<Card>, again: string | null = null) => {
    if (!(await defer(i, log))) return;
    const id = deps.requestId();
    await answer(i, () => work(id), { log, id, look: { again, share: true } });
  };
  const replyTo = (i: Asked, ask: Ask): Promise<void> => reply(i, (id) => run(i, ask, id), againOf(ask));

  const slash = async (i: ChatInputCommandInteraction): Promise<void> => {
    if (i.commandName === lineCommand.name)
      return replyTo(i, { line: i.options.getString(lineCommand.option) ?? '' });
    const [group, sub] = [i.options.getSubcommandGroup(false), i.options.getSubcommand(false)];
    const command = commandOf(commands, i.commandName, group, sub);
    const given = command?.options.flatMap(({ name }) => {
      const value = i.options.get(name)?.value;
      return value === undefined ? [] : [[name, String(value)] as const];
    });
    if (command?.form && given?.length === 0) {
      await i.showModal(formOf(command));
      return;
    }
    return replyTo(i, {
      name: command?.name ?? [i.commandName, group, sub].filter(Boolean).join(' '),
      args: Object.fromEntries(given ?? []),
    });
  };

  const onMessage = (i: MessageContextMenuCommandInteraction): Promise<void> =>
    reply(i, async (id) => {
      const command = commands.find((c) => c.onMessage?.label === i.commandName);
      if (!command) return run(i, { line: i.commandName }, id);
      try {
        const { args, upload } = sourceOf(i.targetMessage, command);
        return await run(i, { name: command.name, args }, id, upload);
      } catch (error) {
        if (error instanceof UserError) return textCard('That did not work', error.message, 'error');
        throw error;
      }
    });

  /** Another page of the same answer, in its place. */
  const turn = async (i: ButtonInteraction, again: string, page: number): Promise<void> => {
    const ask = unpackAsk(again);
    if (!ask || !(await deferUpdate(i, log))) return;
    const id = deps.requestId();
    await answer(i, () => run(i, ask, id), { log, id, look: { page, again, share: true } });
  };

  const share = async (i: ButtonInteraction, again: string): Promise<void> => {
    if (!(await deferUpdate(i, log))) return;
    const by = inertLine(personOf(i, []).name ?? 'somebody').slice(0, 100);
    const ask = again === '' ? null : unpackAsk(again);
    try {
      const card = ask ? await run(i, ask, deps.requestId()) : null;
      const { attachments: _, ...message } = card
        ? render(card, { by }).message
        : { ...(await copyOf(i.message, by)), attachments: [] };
      const flags = card?.tone === 'error' ? { flags: MessageFlags.Ephemeral as const } : {};
      const failed = await persist(() => i.followUp({ ...message, ...flags }));
      if (failed !== null) throw failed;
    } catch (error) {
      log.warn({ interaction: i.id, reason: String(error) }, 'an answer could not be shared');
      await whisper(i, 'It could not be shared: run the command again, and share that.');
    }
  };

  const outdated = (i: ButtonInteraction): Promise<void> =>
    reply(i, async () => textCard('That button is of an older version', 'Run the command again.', 'error'));

  /** The form on the command's card, where it is there in time; else the card, which says how to type it. */
  const open = async (i: ButtonInteraction, line: string): Promise<void> => {
    const work = run(i, { line }, deps.requestId());
    const soon = await Promise.race([work, after(formWithin)]);
    const modal = soon?.form ? formOn(soon.form) : null;
    if (modal) await i.showModal(modal);
    else await reply(i, () => work);
  };

  const press = async (i: ButtonInteraction): Promise<void> => {
    const pressed = readId(i.customId);
    if (pressed === null) return outdated(i);
    switch (pressed.do) {
      case 'run':
        return replyTo(i, { line: pressed.line });
      case 'ask': {
        const label = 'label' in i.component ? (i.component.label ?? '') : '';
        await i.showModal(askOf(label, pressed.ask, pressed.line));
        return;
      }
      case 'open':
        return open(i, pressed.line);
      case 'page':
        return turn(i, pressed.again, pressed.page);
      case 'share':
        return share(i, pressed.again);
      case 'answer':
      case 'form':
        return outdated(i);
      default:
        return pressed satisfies never;
    }
  };

  const submitted = async (i: ModalSubmitInteraction): Promise<void> => {
    const filled = readId(i.customId);
    const typed = typedIn(i);
    if (filled?.do === 'form') return replyTo(i, { name: filled.name, args: { ...typed, ...filled.args } });
    const line = filled?.do === 'answer' ? filled.line : '';
    return replyTo(i, { line: `${line} ${(typed['answer'] ?? '').replace(/\s+/g, ' ').trim()}`.trim() });
  };

  const complete = async (i: AutocompleteInteraction): Promise<void> => {
    const command = commandOf(
      commands,
      i.commandName,
      i.options.getSubcommandGroup(false),
      i.options.getSubcommand(false),
    );
    const focused = i.options.getFocused(true);
    const kind = command?.options.find((o) => o.name === focused.name)?.kind;
    const found = kind ? await deps.suggest(kind, focused.value) : [];
    const choices = found
      .filter((s) => s.value.length > 0 && s.value.length <= 100)
      .map(({ label, value }) => ({ name: choiceLabel(label || value), value }));
    await i.respond(choices.slice(0, 25));
  };

  return { slash, onMessage, press, submitted, complete };
}

const choiceLabel = (label: string): string => {
  const line = inertLine(label).toWellFormed() || '–';
  return line.length <= 100 ? line : `${line.slice(0, 99).toWellFormed()}…`;
};

/** Asked twice, it tells the same: a command that changes something must not run again for the sake of a page. */
function isRepeatable(ask: Ask, commands: readonly Command[]): boolean {
  const words = 'line' in ask ? ask.line.trim().replace(/^\//, '').toLowerCase() : ask.name;
  const command = commands
    .filter((c) => words === c.name || words.startsWith(`${c.name} `))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  return command !== undefined && !command.editors && !command.form;
}
