import type { Card } from './card.ts';
import type { Desk } from './desk.ts';

export interface Option {
  readonly name: string;
  /**
   * `rest` and `incident` take all words that the options behind them leave; a `rest` at the end of the line is taken
   * letter for letter. `incident` and `claim` let platforms offer completions.
   */
  readonly kind: 'word' | 'rest' | 'integer' | 'choice' | 'incident' | 'claim';
  readonly required: boolean;
  readonly summary: string;
  readonly choices?: readonly string[];
}

export type Args = Readonly<Record<string, string | undefined>>;

/** What a command may use; it never sees a platform, the store or the network. */
export interface Context {
  readonly desk: Desk;
  readonly user: string;
  /** All commands, for /help. */
  readonly commands: readonly Command[];
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly Option[];
  run(args: Args, context: Context): Promise<Card>;
}

/** One line from a person, whatever the platform. */
export interface CommandRequest {
  readonly id: string;
  readonly platform: string;
  readonly user: string;
  readonly line: string;
}
