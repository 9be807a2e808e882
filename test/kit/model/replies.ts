import type { ModelRequest, Usage } from './request.ts';

/** What the model does with a request; usage is computed from lengths where none is given. */
export type Reply =
  /** The right answer, as JSON. */
  | { readonly object: unknown; readonly usage?: Usage }
  /** Any text in place of it; `truncated` where the limit of tokens cut it off. */
  | { readonly text: string; readonly truncated?: true; readonly usage?: Usage }
  /** The model declines to answer. */
  | { readonly refused: string }
  /** An error; its body is the API's own for that status where none is given. */
  | {
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** A page in HTML with status 200, as proxies and login walls send. */
  | { readonly notJson: true }
  /** The request is taken and never answered. */
  | { readonly never: true }
  | { readonly slow: number; readonly reply: Reply }
  /** The socket is closed: before the answer, or in the middle of its body. */
  | { readonly hangUp: true | 'midway' }
  /** A body that goes on, in white space or in the answer's text, until the client leaves or 64 MB are sent. */
  | { readonly endless: true | 'text' };

export type Replier = (request: ModelRequest) => Reply | Promise<Reply>;

export const always =
  (object: unknown): Replier =>
  () => ({ object });

/** One reply a request; one more request than there are replies is a fault of the stand-in. */
export function inTurn(...replies: readonly Reply[]): Replier {
  const left = replies.values();
  return () => {
    const { value, done } = left.next();
    if (done) throw new Error(`request ${replies.length + 1} has no reply`);
    return value;
  };
}

export const byPrompt =
  (replyTo: (prompt: string) => Reply): Replier =>
  ({ prompt }) =>
    replyTo(prompt);
