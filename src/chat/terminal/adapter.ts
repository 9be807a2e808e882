import { type Card, textCard } from '../../core/card.ts';
import type { Command, CommandRequest } from '../../core/command.ts';
import { count } from '../../core/count.ts';
import { inertLine } from '../../core/inert.ts';
import { atTerminal } from '../../core/person.ts';
import { type Step, makeEntry } from './entry.ts';
import { type Lines, linesOf } from './lines.ts';
import { marking, openPastes } from './pastes.ts';
import { type Look, renderCard, widthOf } from './render.ts';
import { createInterface, type Interface } from 'node:readline/promises';
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
  /** Somebody leaves the desk with Ctrl-C: what is under way should end soon. */
  readonly onLeave?: () => void;
}

export interface Terminal {
  show(card: Card): void;
  /** Takes commands and articles until the input ends, `exit` is typed or `stop` is called. */
  run(): Promise<void>;
  stop(): void;
}

const prompts = { command: 'claimdesk> ', text: '... ' } as const;
const leaving = /^\s*\/?(?:exit|quit)\s*$/i;
const clearLine = '\r\u001b[K';

const howToEnd =
  'Its last line may say who published it and when: outlet: Reuters date: 2016-12-08. ' +
  'A full stop alone on a line adds it; Ctrl-C leaves it out.';

/** The desk in a terminal: a prompt with history and tab completion; piped input is run line by line. */
export function openTerminal(deps: TerminalDeps): Terminal {
  const { output, dispatch } = deps;
  const interactive = deps.input.isTTY === true && output.isTTY === true;
  const look = (): Look => ({ color: deps.color, width: widthOf(output) });
  const write = (text: string): boolean => output.write(text);
  const print = (card: Card): boolean => write(`${renderCard(card, look())}\n`);
  const entry = makeEntry(deps.commands);
  let reader: Interface | undefined;
  let lines: Lines | undefined;
  let stopped = false;

  /** In place of the line before it, and gone with the answer; piped output holds answers alone. */
  const progress = (step: string): void => {
    if (interactive) write(`${clearLine}${inertLine(step)} …`);
  };
  const ask = (): void => {
    reader?.setPrompt(entry.isOpen ? prompts.text : prompts.command);
    reader?.prompt();
  };
  const run = async (line: string): Promise<void> => {
    const card = await dispatch({ id: deps.requestId(), person: atTerminal, ask: { line }, progress });
    if (interactive) write(clearLine);
    print(card);
    const [, text] = /^\/source add (.*\n.*)$/s.exec(line) ?? [];
    if (!interactive || card.tone !== 'error' || text === undefined) return;
    // An outlet or a date is missing: nobody should have to paste the article again.
    entry.reopen(text);
    print(textCard('The text is still here', howToEnd));
  };
  const follow = async (step: Step): Promise<void> => {
    if (step.do === 'run') await run(step.line);
    else if (step.do === 'discard') print(textCard('Not added', step.why, 'error'));
    else if (interactive) print(textCard(...opening(step)));
  };
  /** Ctrl-C: leaves out the open text and what waits, else clears the line, else ends the desk. */
  const interrupt = (): void => {
    if (!reader) return;
    const isEmpty = reader.line === '' && lines?.take(Infinity).length === 0;
    if (!entry.abandon() && isEmpty) {
      deps.onLeave?.();
      return reader.close();
    }
    reader.write(null, { ctrl: true, name: 'e' });
    reader.write(null, { ctrl: true, name: 'u' });
    write('\n');
    ask();
  };
  return {
    show(card) {
      if (interactive && reader) write(clearLine);
      print(card);
      if (interactive) reader?.prompt(true);
    },
    async run() {
      if (stopped) return;
      const pastes = openPastes({
        input: deps.input,
        onTooLong: () =>
          print(textCard('Not added', 'The pasted text is over 1 MB: paste one article.', 'error')),
      });
      reader = createInterface({
        input: pastes.input,
        ...(interactive ? { output } : {}),
        terminal: interactive,
        historySize: 500,
        completer: async (line) => [await complete(line, deps), line],
      });
      // The input may end while a command is at work.
      let open = true;
      reader.once('close', () => {
        open = false;
      });
      reader.on('SIGINT', interrupt);
      const come = linesOf(reader);
      lines = come;
      if (interactive) {
        write(marking.on);
        ask();
      }
      let left = false;
      for (let line = await come.next(); line !== null; line = await come.next()) {
        left = leaving.test(line);
        if (left) break;
        for (const step of entry.take(pastes.expand(line), come.ahead(), come.take)) await follow(step);
        if (interactive && open) ask();
      }
      if (!left && !stopped) for (const step of entry.end()) await follow(step);
      reader.close();
      deps.input.unpipe();
      deps.input.pause();
      if (interactive) write(`${marking.off}\n`);
    },
    stop() {
      stopped = true;
      reader?.close();
    },
  };
}

/** What a terminal says when the text of an article is begun. */
function opening({ asked, paragraphs }: Extract<Step, { do: 'gather' }>): [title: string, text: string] {
  return asked
    ? ['Paste or type the article', howToEnd]
    : [`This reads like an article: ${count(paragraphs, 'paragraph')} so far`, howToEnd];
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
