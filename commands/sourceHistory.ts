import { count } from '../src/core/count.ts';
import { textCard, type Block, type Card } from '../src/core/card.ts';
import type { Command } from '../src/core/command.ts';
import { day } from '../src/core/dates.ts';
import { inert, inertLine, isolated, shownLine } from '../src/core/inert.ts';
import type { Change, Version } from '../src/core/versions.ts';

/** Letters shown of what stands around a change, and of one version's changes. */
const most = { around: 60, change: 400, all: 2500 } as const;

export const sourceHistory = {
  name: 'source history',
  summary: 'How an outlet changed an article: its versions, word by word',
  options: [
    {
      name: 'article',
      kind: 'word',
      required: true,
      summary: 'Its link or id, or the number of one of its claims',
    },
  ],
  async run({ article = '' }, { desk }) {
    const versions = await desk.history(article);
    if (versions) return historyCard(versions);
    return textCard(
      `No article found for “${inertLine(article).slice(0, 100)}”`,
      'Give its link, its id, or the number of one of its claims: /source list <incident> shows links.',
      'error',
    );
  },
} satisfies Command;

function historyCard(versions: readonly Version[]): Card {
  const newest = versions.at(-1)!.article;
  return {
    tone: 'plain',
    title: shownLine(newest.title ?? newest.text.slice(0, 80)),
    subtitle: [shownLine(newest.outlet ?? 'no outlet named'), count(versions.length, 'version'), newest.url]
      .filter((x) => x !== null)
      .join(' · '),
    blocks: versions.length === 1 ? [unchanged(newest.added)] : versions.flatMap(blocksOf),
    actions: newest.incidentId ? [{ label: 'Open', command: `/incident ${newest.incidentId}` }] : [],
  };
}

const unchanged = (added: string): Block => ({
  kind: 'text',
  text: `One version is on record, of ${when(added)}: no change has been seen since.`,
});

const when = (iso: string): string => `${day(iso, { year: true })}, ${iso.slice(11, 16)} UTC`;

function blocksOf({ article, changes }: Version, i: number): Block[] {
  const heading: Block = { kind: 'heading', text: `Version ${article.version}`, note: when(article.added) };
  if (i === 0)
    return [heading, { kind: 'text', text: `${count(words(article.text), 'word')}, as first read.` }];
  if (changes === null)
    return [
      heading,
      { kind: 'text', text: 'It was rewritten: too little of the older text is left to compare.' },
    ];
  const [removed, added] = [countOf(changes, 'removed'), countOf(changes, 'added')];
  const summary = `${count(removed, 'word')} taken out [-so-], ${count(added, 'word')} put in {+so+}.`;
  return [
    heading,
    { kind: 'text', text: summary },
    {
      kind: 'quote',
      text: marked(changes),
      source: `${shownLine(article.outlet ?? article.id)}, version ${article.version}`,
    },
  ];
}

const words = (text: string): number => text.match(/\S+/g)?.length ?? 0;
const countOf = (changes: readonly Change[], kind: Change['kind']): number =>
  changes.filter((c) => c.kind === kind).reduce((sum, c) => sum + words(c.text), 0);

/** The changes with a little of what stands around them: `killed [-55-]{+60+} people … `. */
function marked(changes: readonly Change[]): string {
  const last = changes.length - 1;
  let out = '';
  for (const [i, { kind, text }] of changes.entries()) {
    if (kind === 'same') out += around(text, i === 0, i === last);
    else if (text.trim() === '') out += text;
    else out += between(text, kind === 'removed' ? ['[-', '-]'] : ['{+', '+}']);
    if (out.length > most.all) return isolated(inert(`${out} … and more changes after these.`));
  }
  return isolated(inert(out));
}

/** The marks stand at the words, white space outside. */
const between = (text: string, [open, close]: readonly [string, string]): string =>
  `${/^\s*/.exec(text)?.[0] ?? ''}${open}${cut(text.trim())}${close}${/\s*$/.exec(text)?.[0] ?? ''}`;

const cut = (text: string): string => (text.length > most.change ? `${text.slice(0, most.change)} …` : text);

/** What did not change: its ends beside the changes, whole where it is short. */
function around(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= 2 * most.around) return text;
  const head = isFirst ? '' : text.slice(0, most.around).replace(/\S*$/, '');
  const tail = isLast ? '' : text.slice(-most.around).replace(/^\S*/, '');
  return `${head}…${tail}`;
}
