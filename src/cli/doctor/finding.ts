/** What was looked at and how it is; `text` says what to do where it is not well. */
export interface Finding {
  readonly what: string;
  readonly how: 'well' | 'note' | 'fault';
  readonly text: string;
}

export const well = (what: string, text: string): Finding => ({ what, how: 'well', text });
export const note = (what: string, text: string): Finding => ({ what, how: 'note', text });
export const fault = (what: string, text: string): Finding => ({ what, how: 'fault', text });
