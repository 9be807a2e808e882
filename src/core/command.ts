import type { Card } from './card.ts';
import type { Desk } from './desk.ts';
import type { PendingUpload, Person, Progress, Upload } from './person.ts';

export interface Option {
  readonly name: string;
  /**
   * `rest` and `incident` take all words that the options behind them leave; a `rest` at the end of the line is taken
   * letter for letter, but for quotation marks around the whole. `incident` and `claim` let platforms offer completions.
   */
  readonly kind: 'word' | 'rest' | 'integer' | 'choice' | 'incident' | 'claim';
  readonly required: boolean;
  readonly summary: string;
  readonly choices?: readonly string[];
  /** An article's text: quotation marks around it are its own. */
  readonly verbatim?: true;
  /** Given by name alone: in a form, where the platform has typed options, or in a line as `place: Mosul`. */
  readonly named?: true;
}

export type Args = Readonly<Record<string, string | undefined>>;

/** What a command may use; it never sees a platform, the store or the network. */
export interface Context {
  readonly desk: Desk;
  readonly person: Person;
  readonly upload?: Upload;
  /** Told what is being done, in a line, by work that takes its time; must not throw. */
  readonly progress?: Progress;
  /** All commands, for /help. */
  readonly commands: readonly Command[];
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly Option[];
  /** Options that come out of a form on a card (`Card.form`), or of a question, alone: no platform lists them, and no line of words fills them. */
  readonly fields?: readonly Option[];
  /** Refused to those who are no editors. */
  readonly editors?: true;
  /** It waits for the web, or reads a document: it takes its turn among its like, and others do not wait for it. */
  readonly slow?: true;
  /** Asked for with no options, a platform that has forms shows one: a field an option, under this title. */
  readonly form?: { readonly title: string };
  /** Offered on a message of others: runs with the message's text as the option `text`, and its file. */
  readonly onMessage?: { readonly label: string };
  run(args: Args, context: Context): Promise<Card>;
}

/** A typed line, or a command with its options by name. */
export type Ask = { readonly line: string } | { readonly name: string; readonly args: Args };

/** One request of a person, whatever the platform. */
export interface CommandRequest {
  readonly id: string;
  readonly person: Person;
  readonly ask: Ask;
  readonly upload?: PendingUpload;
  /** Where the platform shows how far long work is. */
  readonly progress?: Progress;
}
