import { type Told, firstWords, readCredit, readSourceLine, readTold } from '../src/cards/sourceLine.ts';
import { markLast } from '../src/cards/privateMark.ts';
import type { Command } from '../src/core/command.ts';
import type { About, Source } from '../src/core/desk.ts';
import { LedgerFault, UserError } from '../src/core/errors.ts';
import { inertLine } from '../src/core/inert.ts';
import type { Upload } from '../src/core/person.ts';
import { batchCard, outcomeCard } from './sourceAddCard.ts';

const oneOf = 'Give one of a link, a text and a file, not several and not none: an article at a time.';

export const sourceAdd = {
  name: 'source add',
  summary: 'Add an article: its link, its text, or a file',
  options: [
    {
      name: 'text',
      kind: 'rest',
      verbatim: true,
      required: false,
      summary: 'A link, then outlet and date; or a text, then outlet: Reuters date: 2016-12-08',
    },
    { name: 'url', kind: 'word', required: false, named: true, summary: 'The link of an article' },
    {
      name: 'outlet',
      kind: 'word',
      required: false,
      named: true,
      summary: 'Who published it, such as Reuters',
    },
    {
      name: 'date',
      kind: 'word',
      required: false,
      named: true,
      summary: 'When, such as 2016-12-08 or today',
    },
    {
      name: 'private',
      kind: 'choice',
      choices: ['yes', 'no'],
      required: false,
      named: true,
      summary: 'Yes: it is never sent to a language model',
    },
  ],
  form: { title: 'Add a source' },
  slow: true,
  onMessage: { label: 'Add as source' },
  async run({ text: typed, url, outlet, date, private: mark }, { desk, person, upload, progress }) {
    const text = typed && markLast(typed);
    const batch = person.platform === 'terminal' && !upload && text ? readBatchLine(text) : null;
    const sum = batch && (await desk.addBatch({ ...batch, ...(progress ? { progress } : {}) }));
    if (sum) return batchCard(sum);
    const read = sourceOf(text, url, upload, person.platform === 'terminal');
    if (!read) throw new UserError(oneOf);
    const isPrivate = mark === 'yes' || read.isPrivate;
    const about = { outlet: outlet ?? read.outlet, published: date ?? read.date, isPrivate };
    const source = { ...read.source, ...about, person, ...(progress ? { progress } : {}) };
    const name = nameOf(read.source);
    const outcome = await desk.addSource(source).catch((error: unknown) => {
      throw error instanceof UserError && !(error instanceof LedgerFault) && 'url' in read.source
        ? naming(error, name)
        : error;
    });
    return { ...outcomeCard(outcome), subtitle: name };
  },
} satisfies Command;

/** What the answer is about: several may be under way at once. */
function nameOf(source: Source): string {
  if ('url' in source) return inertLine(source.url);
  return inertLine('upload' in source ? source.upload.name : `“${firstWords(source.text)}”`);
}

const naming = (error: UserError, name: string): UserError =>
  error.message.includes(name) ? error : new UserError(`${name}: ${error.message}`, { cause: error });

type Given = Told & { readonly source: Source };

/** The one thing that was given, with what the line tells of it; null for several and for none. */
function sourceOf(
  text: string | undefined,
  url: string | undefined,
  upload: Upload | undefined,
  atTerminal: boolean,
): Given | null {
  const nothing: Told = { outlet: null, date: null, isPrivate: false };
  if (upload) {
    // The words of the message that holds a file.
    const told = url === undefined ? readTold(text ?? '') : null;
    return told && { source: { upload }, ...told };
  }
  if (url !== undefined) return text === undefined ? { source: { url }, ...nothing } : null;
  if (text === undefined) return null;
  const line = readSourceLine(text, atTerminal);
  if (!line) {
    const { text: pasted, ...told } = readCredit(text);
    return { source: { text: pasted }, ...told };
  }
  const { kind, what, ...told } = line;
  return { source: kind === 'link' ? { url: what } : { text: what }, ...told };
}

/** `old-reports/ Reuters 2016-12-08`, `"my reports.jsonl"` → the path, and what is said of all its articles; null where it is no path. */
function readBatchLine(text: string): (About & { readonly path: string }) | null {
  const [whole = '', quoted, plain = ''] = /^(?:["“]([^"“”\n]+)["”]|(\S+))(?=\s|$)/.exec(text.trim()) ?? [];
  const behind = text.trim().slice(whole.length);
  // "data shows 12 killed" is a text, though there be a folder of that name.
  const isPath = quoted !== undefined || behind === '' || /[/\\.]/.test(plain);
  const told = isPath ? readTold(behind) : null;
  if (!told) return null;
  const { outlet, date: published, isPrivate } = told;
  return { path: quoted ?? plain, outlet, published, isPrivate };
}
