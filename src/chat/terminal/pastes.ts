import { StringDecoder } from 'node:string_decoder';
import { Transform, type Readable } from 'node:stream';
import { count } from '../../core/count.ts';
import { maxBytes } from '../../core/article.ts';

const begin = '\u001b[200~';
const end = '\u001b[201~';
const interrupt = '\u0003';

/** Asks a terminal to mark what is pasted, or no longer to. */
export const marking = { on: '\u001b[?2004h', off: '\u001b[?2004l' } as const;

/** A paste on one line that is no longer than this is put into the line as if typed. */
const typedMost = 400;
/** So many pastes can still be recalled from the history. */
const held = 4;

export interface Pastes {
  /** What comes in, with a short name in place of each pasted text: a line editor sends at every newline. */
  readonly input: Readable;
  /** A line with the texts that its names stand for. */
  expand(line: string): string;
}

interface Deps {
  readonly input: Readable & { setRawMode?: (mode: boolean) => unknown; readonly isTTY?: boolean };
  /** Told once of each paste that is too long; nothing of it is kept. */
  readonly onTooLong: () => void;
}

/** Takes texts between the marks of bracketed paste out of the input and keeps them, however they are cut into chunks. */
export function openPastes({ input, onTooLong }: Deps): Pastes {
  const texts = new Map<string, string>();
  let number = 0;
  const nameOf = (text: string): string => {
    const name = `[pasted text ${++number}: ${count(paragraphsIn(text), 'paragraph')}]`;
    texts.set(name, text);
    for (const old of [...texts.keys()].slice(0, -held)) texts.delete(old);
    return name;
  };
  const scan = makeScan((pasted) => {
    if (pasted === null) onTooLong();
    return pasted === null ? '' : shown(pasted, nameOf);
  });
  const decoder = new StringDecoder();
  const marked = new Transform({
    transform: (chunk: Buffer | string, _encoding, done) =>
      done(null, scan.take(typeof chunk === 'string' ? chunk : decoder.write(chunk))),
    flush: (done) => done(null, scan.end()),
  });
  // Readline asks the stream that it reads to give it each key.
  if (input.setRawMode) Object.assign(marked, { isTTY: true, setRawMode: input.setRawMode.bind(input) });
  input.pipe(marked);
  return {
    input: marked,
    expand: (line) =>
      line.replace(/\[pasted text \d+: \d+ paragraphs?\]/g, (name) => texts.get(name) ?? name),
  };
}

/** Lines with anything on them. */
export const paragraphsIn = (text: string): number =>
  text.split('\n').filter((line) => line.trim() !== '').length;

/** Commands one below the other stay lines, and a short line is typed; anything else gets a name. */
function shown(pasted: string, nameOf: (text: string) => string): string {
  const text = pasted.trim();
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const isTyped = lines.length < 2 && text.length <= typedMost;
  return isTyped || lines.every((line) => line.trimStart().startsWith('/')) ? lines.join('\n') : nameOf(text);
}

/** Splits typed from pasted; `onPaste` gets each paste, or null for one that is too long, and returns the text to show instead. */
function makeScan(onPaste: (text: string | null) => string) {
  let rest = '';
  /** What was pasted so far; null where nothing is being pasted. */
  let pasted: string | null = null;
  let size = 0;
  const add = (text: string): void => {
    size += Buffer.byteLength(text);
    pasted = size > maxBytes ? '' : (pasted ?? '') + text;
  };
  const close = (): string => {
    const whole = size > maxBytes ? null : plain(pasted ?? '');
    [pasted, size] = [null, 0];
    return onPaste(whole);
  };
  const open = (): string => {
    [pasted, size] = ['', 0];
    return '';
  };
  /** Up to the next mark, or to what may be the beginning of one. */
  const step = (): string => {
    const mark = pasted === null ? begin : end;
    const at = rest.indexOf(mark);
    const upTo = at < 0 ? rest.length - beginning(rest, mark) : at;
    const text = rest.slice(0, upTo);
    rest = rest.slice(at < 0 ? upTo : at + mark.length);
    if (pasted === null) return text + (at < 0 ? '' : open());
    add(text);
    return at < 0 ? '' : close();
  };
  return {
    take(chunk: string): string {
      // The key alone: the end of what was pasted got lost.
      if (pasted !== null && chunk === interrupt) {
        [rest, pasted, size] = ['', null, 0];
        return chunk;
      }
      rest += chunk;
      let out = '';
      let before: number;
      do {
        before = rest.length;
        out += step();
      } while (rest.length < before);
      return out;
    },
    end(): string {
      const left = rest;
      rest = '';
      if (pasted === null) return left;
      add(left);
      return close();
    },
  };
}

/** How many letters at the end of the text may begin the mark. */
function beginning(text: string, mark: string): number {
  for (let n = Math.min(mark.length - 1, text.length); n > 0; n--)
    if (text.endsWith(mark.slice(0, n))) return n;
  return 0;
}

/** Newlines as such, and no other control characters but tabs. */
const plain = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex -- control characters are meant
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
