import { commands as all } from '../../../commands/index.ts';
import { splitWords } from '../../../src/chat/parse.ts';
import { openDiscord } from '../../../src/chat/discord/adapter.ts';
import type { Command } from '../../../src/core/command.ts';
import { chatDeps, type AnyBot, type GivenDeps } from '../chatDeps.ts';
import { ids, openDiscordKit, type Asked, type DiscordKit, type Shown } from './index.ts';

export interface Bot extends AnyBot {
  readonly kit: DiscordKit;
}

export interface More {
  readonly kit?: DiscordKit;
  readonly token?: string;
}

/** The real adapter, connected to a stand-in of its own. */
export async function openBot(given: GivenDeps, more: More = {}): Promise<Bot> {
  const kit = more.kit ?? (await openDiscordKit());
  const { deps, logged } = chatDeps(given);
  const settings = {
    token: more.token ?? kit.token,
    guilds: [ids.guild],
    editorRoles: [ids.editors],
    api: kit.api,
  };
  const chat = openDiscord({ ...deps, settings });
  return {
    kit,
    chat,
    logged,
    async close() {
      await chat.stop();
      await kit.close();
    },
  };
}

/** What a person gets who types the line: options by name where Discord lets them, else the line as it is. */
export async function sayLine(kit: DiscordKit, line: string): Promise<Shown> {
  const typed = typedOptions(line, all);
  if (!typed) return kit.slash('claimdesk', null, { line }).answer();
  const [name = '', sub = null] = typed.command.name.split(' ');
  const asked = kit.slash(name, sub, typed.options);
  const isForm = typed.command.form && Object.keys(typed.options).length === 0;
  return (isForm ? kit.submitModal(await asked.modal(), {}) : asked).answer();
}

/** An answer and all its further pages, as they are read. */
export async function wholeOf(kit: DiscordKit, first: Shown): Promise<string> {
  const texts = [first.text];
  let page = first;
  while (page.buttons.some((b) => b.label === 'More')) {
    page = await kit.press(page, 'More').answer();
    texts.push(page.text);
  }
  return texts.join('\n');
}

interface Typed {
  readonly command: Command;
  readonly options: Readonly<Record<string, string | number>>;
}

/** Null where Discord's client would not let it be sent: unknown commands, surplus words, missing or wrong values. */
function typedOptions(line: string, commands: readonly Command[]): Typed | null {
  const text = line.replace(/^\//, '');
  const command = commands
    .filter((c) => text === c.name || text.startsWith(`${c.name} `))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  if (!command) return null;
  const options = command.options.filter((o) => !o.named);
  const rest = text.slice(command.name.length).trim();
  const words = options.length === 1 ? [rest].filter(Boolean) : splitWords(rest);
  if (words.length > options.length) return null;
  const given = options.map((o, i) => [o, words[i]] as const);
  const bad = given.some(
    ([o, word]) =>
      (word === undefined && o.required && !command.form) ||
      (word !== undefined && o.choices && !o.choices.includes(word)) ||
      (word !== undefined && o.kind === 'integer' && !/^\d+$/.test(word)),
  );
  if (bad) return null;
  return {
    command,
    options: Object.fromEntries(
      given.flatMap(([o, word]) =>
        word === undefined ? [] : [[o.name, o.kind === 'integer' ? Number(word) : word]],
      ),
    ),
  };
}

export type { Asked };
