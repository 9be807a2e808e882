/** One figure of an evaluation set; `path` leads to it in the scorer's last line. */
export interface Measured {
  readonly what: string;
  readonly path: string;
}

/** An evaluation set, and whether its texts were read while rules were written. */
export interface TextSet {
  readonly set: string;
  readonly part?: 'tune' | 'check';
  readonly texts: string;
  readonly tuned: boolean;
  readonly rows: readonly Measured[];
}

const claims: readonly Measured[] = [
  { what: 'figures, F1', path: 'figures.f1' },
  { what: 'whole claims, F1', path: 'whole_claims.f1' },
  { what: 'of matched figures: speaker right', path: 'of_matched.speaker' },
  { what: 'of matched figures: scope right', path: 'of_matched.scope' },
  { what: 'of matched figures: population right', path: 'of_matched.population' },
  { what: 'of matched figures: standing right', path: 'of_matched.standing' },
  { what: 'parts and mentions told from totals, F1', path: 'parts_and_mentions.f1' },
  { what: 'responsibility, F1', path: 'responsibility.f1' },
  { what: 'quotes that are not the article’s words', path: 'quotes_not_verbatim' },
];

export const textSets: readonly TextSet[] = [
  {
    set: 'claims',
    part: 'check',
    texts: 'claims, `check`: news and agency articles, every claim set by hand',
    tuned: false,
    rows: claims,
  },
  { set: 'claims', part: 'tune', texts: 'claims, `tune`: more of the same', tuned: true, rows: claims },
  {
    set: 'gva',
    texts: 'gva: local reports on shootings',
    tuned: true,
    rows: [
      { what: 'killed, two and more: found', path: 'killed.recall_2plus' },
      { what: 'killed, none: a figure all the same', path: 'killed.false_alarm_on_zero' },
      { what: 'injured, two and more: found', path: 'injured.recall_2plus' },
      { what: 'injured, none: a figure all the same', path: 'injured.false_alarm_on_zero' },
    ],
  },
  {
    set: 'nigeria',
    texts: 'nigeria: short reports on violence',
    tuned: true,
    rows: [{ what: 'killed: found', path: 'killed.recall_2plus' }],
  },
  {
    set: 'airwars',
    texts: 'airwars: assessments of air strikes',
    tuned: true,
    rows: [
      { what: 'killed: low end', path: 'killed.low' },
      { what: 'killed: both ends', path: 'killed.both_ends' },
      { what: 'injured: both ends', path: 'injured.both_ends' },
    ],
  },
  {
    set: 'seeds',
    texts: 'seeds: the three articles of the demo',
    tuned: true,
    rows: claims.slice(0, 2),
  },
];

/** The number to which a path leads; `–` where the set has none. */
function at(figures: unknown, path: string): string {
  let value: unknown = figures;
  for (const key of path.split('.'))
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof value === 'number' ? String(value) : '–';
}

export const tableHead = '| texts | unseen or tuned | what | figure |\n| --- | --- | --- | --- |';

/** The rows of one set, from what its scorer gave. */
export const rowsOf = ({ texts, tuned, rows }: TextSet, figures: unknown): string =>
  rows
    .map(
      ({ what, path }, i) =>
        `| ${i === 0 ? texts : ''} | ${tuned ? 'tuned' : 'unseen'} | ${what} | ${at(figures, path)} |`,
    )
    .join('\n');

/** Puts text between the marks `<!-- name -->` and `<!-- /name -->` of a page. Throws where the page has no such marks. */
export function replaceMarked(page: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [page.indexOf(open), page.indexOf(close)];
  if (from < 0 || to < from)
    throw new Error(`The page has no ${open} … ${close}: put these marks where the text belongs.`);
  return `${page.slice(0, from + open.length)}\n\n${text}\n\n${page.slice(to)}`;
}
