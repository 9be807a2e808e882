/** An answer without a platform: adapters turn it into text, blocks or embeds. All strings are plain text, not markup. */
export interface Card {
  readonly tone: 'plain' | 'alert' | 'error';
  readonly title: string;
  readonly subtitle?: string;
  readonly blocks: readonly Block[];
  readonly actions?: readonly Action[];
  /** It asks back: what was asked for is not shown or done yet. */
  readonly asks?: true;
  /** What an action with `form` opens in the card's place, where the platform has forms. */
  readonly form?: Form;
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string; readonly note?: string }
  /** Columns are aligned where the platform can; the first cell is the key. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  /** `inline`: the source stands behind the words on their line, and is itself the link. */
  | {
      readonly kind: 'quote';
      readonly text: string;
      readonly source: string;
      readonly url?: string;
      readonly inline?: true;
    }
  | { readonly kind: 'file'; readonly name: string; readonly mime: string; readonly content: string }
  /** A PNG in base64; `alt` says in words what it shows, and stands alone where no picture can. */
  | { readonly kind: 'picture'; readonly name: string; readonly png: string; readonly alt: string };

/** A button; pressing it runs the command. */
export interface Action {
  readonly label: string;
  readonly command: string;
  /** Asked for before the command runs, in one line of text; the answer is its last words. */
  readonly ask?: string;
  /** Where the platform has forms, opens the one on the command's card; else shows that card. */
  readonly form?: true;
  readonly style?: 'primary' | 'danger';
}

/** Fields to fill in. Handed in, it runs the command with `args` and what was typed, by the inputs' names; empty ones are left out. */
export interface Form {
  readonly title: string;
  readonly command: string;
  readonly args: Readonly<Record<string, string>>;
  /** Five at the most: Discord takes no more. */
  readonly inputs: readonly FormInput[];
}

/** A line of text, or one of some values; none has to be given. */
export interface FormInput {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What stands there at first. */
  readonly value?: string;
  /** 25 at the most: Discord takes no more. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

export const textCard = (title: string, text: string, tone: Card['tone'] = 'plain'): Card => ({
  tone,
  title,
  blocks: [{ kind: 'text', text }],
});
