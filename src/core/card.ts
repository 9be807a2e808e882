/** An answer without a platform: adapters turn it into text, blocks or embeds. All strings are plain text, not markup. */
export interface Card {
  readonly tone: 'plain' | 'alert' | 'error';
  readonly title: string;
  readonly subtitle?: string;
  readonly blocks: readonly Block[];
  readonly actions?: readonly Action[];
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string; readonly note?: string }
  /** Columns are aligned where the platform can; the first cell is the key. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'quote'; readonly text: string; readonly source: string; readonly url?: string }
  | { readonly kind: 'file'; readonly name: string; readonly mime: string; readonly content: string };

/** A button; pressing it runs the command. */
export interface Action {
  readonly label: string;
  readonly command: string;
}

export const textCard = (title: string, text: string, tone: Card['tone'] = 'plain'): Card => ({
  tone,
  title,
  blocks: [{ kind: 'text', text }],
});
