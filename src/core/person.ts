/** Who asks, and where; platforms vouch for all of it. */
export interface Person {
  readonly platform: 'terminal' | 'slack' | 'discord';
  /** The platform's id of the user, such as U0123 or 80351110224678912. */
  readonly id: string;
  readonly name: string | null;
  /** The workspace or guild. */
  readonly team: string | null;
  readonly channel: string | null;
  /** True in a direct message: there everybody may watch. */
  readonly isDirect?: boolean;
  /** Editors correct, dismiss, merge and manage feeds. Who sits at the terminal is one. */
  readonly isEditor: boolean;
}

/** A file that came with the request. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Fetches the file that came with a request, when its turn comes: files that wait are in nobody's memory. Rejects with a `UserError`. */
export type PendingUpload = () => Promise<Upload>;

/** `Fetching example.org` */
export type Progress = (step: string) => void;

/** Who sits at the terminal: whoever may start the program may do all. */
export const atTerminal: Person = {
  platform: 'terminal',
  id: 'terminal',
  name: null,
  team: null,
  channel: null,
  isEditor: true,
};
