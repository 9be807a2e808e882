import type { Card } from '../../core/card.ts';
import type { ChatDeps } from '../../core/chat.ts';
import type { Ask, Command, Option } from '../../core/command.ts';
import type { PendingUpload } from '../../core/person.ts';
import { type Again, packable } from './ids.ts';
import type { Kept } from './kept.ts';
import type { Asker } from './people.ts';
import type { Look } from './render.ts';

export interface More {
  readonly upload?: PendingUpload | undefined;
  /** Told what is being done, in a line. */
  readonly progress?: Progress;
}
export type Progress = (step: string) => void;

export interface Desk {
  /** Runs a command for a person; never rejects but where Slack does not tell who is an editor. */
  run(ask: Ask, asker: Asker, id: string, more?: More): Promise<Card>;
  /** How an answer is shown, so that its pages turn and it can be shared. */
  lookOf(ask: Ask, id: string): (card: Card) => Look;
  /** The answer again: as it was given, or asked anew where that changes nothing; null where it is gone. */
  again(where: Again, asker: Asker, id: string): Promise<Card | null>;
}

export type DeskDeps = Pick<ChatDeps, 'commands' | 'dispatch'> & {
  readonly isEditor: (user: string) => Promise<boolean>;
  readonly kept: Kept;
};

/** Requests and their answers, kept for a while. */
export function makeDesk({ commands, dispatch, isEditor, kept }: DeskDeps): Desk {
  const run: Desk['run'] = async (ask, asker, id, { upload, progress } = {}) => {
    const isDirect = asker.channel?.startsWith('D') === true;
    const person = { platform: 'slack' as const, ...asker, isDirect, isEditor: await isEditor(asker.id) };
    const request = {
      id,
      person,
      ask,
      ...(upload ? { upload } : {}),
      ...(progress ? { progress } : {}),
    };
    return dispatch(request);
  };
  return {
    run,
    lookOf: (ask, id) => (card) => {
      kept.put(id, card);
      const again = isRepeatable(ask, commands) ? packable(ask) : undefined;
      return { again: { key: id, ...(again ? { ask: again } : {}) } };
    },
    async again({ key, ask }, asker, id) {
      const card = kept.get(key);
      if (card || !ask) return card;
      const anew = await run(ask, asker, id);
      // What did not work now may work the next time.
      if (anew.tone !== 'error') kept.put(key, anew);
      return anew;
    },
  };
}

/** The command that a line begins with, the longest name first, and what stands behind it. */
export function commandOf(
  line: string,
  commands: readonly Command[],
): { readonly command: Command; readonly rest: string } | null {
  const words = line.trim().replace(/^\//, '').replace(/\s+/g, ' ');
  const lower = words.toLowerCase();
  const command = commands
    .filter((c) => lower === c.name || lower.startsWith(`${c.name} `))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  return command ? { command, rest: words.slice(command.name.length).trim() } : null;
}

/** Asked twice, it tells the same: a command that changes something must not run again for the sake of a page. */
function isRepeatable(ask: Ask, commands: readonly Command[]): boolean {
  const command = commandOf('line' in ask ? ask.line : ask.name, commands)?.command;
  return command !== undefined && !command.editors && !command.form;
}

/** The option that a menu can ask for: the only one that is needed, where completions are known for it. */
export function pickable(command: Command): Option | null {
  const [only, ...more] = command.options.filter((o) => o.required);
  return only && more.length === 0 && (only.kind === 'incident' || only.kind === 'claim') ? only : null;
}
