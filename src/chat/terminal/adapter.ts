import type { Card } from '../../core/card.ts';
import type { Command, CommandRequest } from '../../core/command.ts';
import { inertLine } from '../../core/inert.ts';
import { atTerminal } from '../../core/person.ts';
import { type Look, renderCard, widthOf } from './render.ts';
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';

export interface TerminalDeps {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly color: boolean;
  readonly commands: readonly Command[];
  readonly dispatch: (request: CommandRequest) => Promise<Card>;
  /** Names that complete an incident. */
  readonly names: () => Promise<readonly string[]>;
  readonly requestId: () => string;
}

export interface Terminal {
  show(card: Card): void;
  /** Takes commands line by line until the input ends, `exit` is typed or `stop` is called. */
  run(): Promise<void>;
  stop(): void;
}

const prompt = 'claimdesk> ';
const leaving = /^\s*\/?(?:exit|quit)\s*$/i;

/** The desk in a terminal: a prompt with history and tab completion; piped input is run line by line. */
export function openTerminal(deps: TerminalDeps): Terminal {
  const { input, output, dispatch } = deps;
  const interactive = input.isTTY === true && output.isTTY === true;
  const look = (): Look => ({ color: deps.color, width: widthOf(output) });
  const write = (text: string): boolean => output.write(text);
  let reader: ReturnType<typeof createInterface> | undefined;
  let stopped = false;

  /** In place of the line before it, and gone with the answer; piped output holds answers alone. */
  const progress = (step: string): void => {
    if (interactive) write(`\r\u001b[K${inertLine(step)} …`);
  };

  const answer = async (line: string): Promise<void> => {
    if (line.trim() === '') return;
    const card = await dispatch({ id: deps.requestId(), person: atTerminal, ask: { line }, progress });
    if (interactive) write('\r\u001b[K');
    write(`${renderCard(card, look())}\n`);
  };
  return {
    show(card) {
      if (interactive && reader) write('\r\u001b[K');
      write(`${renderCard(card, look())}\n`);
      if (interactive) reader?.prompt(true);
    },
    async run() {
      if (stopped) return;
      const completer = async (line: string): Promise<[string[], string]> => [
        await complete(line, deps),
        line,
      ];
      reader = createInterface({
        input,
        ...(interactive ? { output } : {}),
        terminal: interactive,
        prompt,
        historySize: 500,
        completer,
      });
      // The input may end while a command is at work.
      let open = true;
      reader.once('close', () => {
        open = false;
      });
      if (interactive) reader.prompt();
      for await (const line of reader) {
        if (leaving.test(line)) break;
        await answer(line);
        if (interactive && open) reader.prompt();
      }
      reader.close();
      if (interactive) write('\n');
    },
    stop() {
      stopped = true;
      reader?.close();
    },
  };
}

/** Whole lines that begin as the typed one, whatever its capitals: commands, then the incidents that may follow one. */
export async function complete(
  line: string,
  { commands, names }: Pick<TerminalDeps, 'commands' | 'names'>,
): Promise<string[]> {
  const typed = (line.startsWith('/') ? line : `/${line}`).toLowerCase();
  const whole = commands.map((c) => `/${c.name} `).filter((c) => c.startsWith(typed) && c !== typed);
  const command = commands
    .filter((c) => typed.startsWith(`/${c.name} `))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  if (!command?.options.some((o) => o.kind === 'incident')) return whole;
  const all = await names();
  return [...whole, ...all.map((n) => `/${command.name} ${n}`).filter((n) => n.startsWith(typed))];
}
