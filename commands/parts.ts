import { conflictWords } from '../src/cards/conflictWords.ts';
import { signature } from '../src/cards/editWords.ts';
import { type Card, textCard } from '../src/core/card.ts';
import type { Option } from '../src/core/command.ts';
import { count } from '../src/core/count.ts';
import type { Redirect } from '../src/core/correctionLedger.ts';
import type { Desk, IncidentFile, ListedIncident } from '../src/core/desk.ts';
import { UserError } from '../src/core/errors.ts';
import { inertLine } from '../src/core/inert.ts';
import type { IncidentSummary } from '../src/core/record.ts';

/** The incident of that name, or a card that offers a choice or the nearest names. */
export async function withIncident(
  desk: Desk,
  name: string,
  show: (file: IncidentFile) => Card | Promise<Card>,
): Promise<Card> {
  const found = await desk.find(name);
  if (found.found === 'one') {
    const card = await show(found.file);
    return found.by === 'text'
      ? above(card, namedOnly(desk, name, found.file))
      : withNote(card, found.through);
  }
  if (found.found === 'several') {
    const shown = found.candidates.slice(0, offered);
    const more = found.more + found.candidates.length - shown.length;
    const total = `${shown.length + more} incidents`;
    const title =
      found.by === 'text'
        ? `${noneOf(desk, name)}; it is named in articles on ${total}`
        : `${total} found for “${inertLine(name)}”`;
    return choice(title, await desk.listed(shown), more);
  }
  return none(name, await desk.listed(found.nearest), await desk.countIncidents());
}

/** Says that an old name, or a button of an old message, answers with the incident that it was merged into. */
function withNote(card: Card, through: Redirect | undefined): Card {
  if (!through) return card;
  const { incident, edit } = through;
  return above(
    card,
    `${incident.id} (${inertLine(incident.title)}) was merged into this incident: ${signature(edit)}.`,
  );
}

const above = (card: Card, text: string): Card => ({
  ...card,
  blocks: [{ kind: 'text', text }, ...card.blocks],
});

/** "No incident in Baghdad; it is named in an article on Qaim." */
const namedOnly = (desk: Desk, name: string, { incident }: IncidentFile): string =>
  `${noneOf(desk, name)}; it is named in an article on ${inertLine(incident.place ?? incident.title)}.`;

/** "No incident in Baghdad", "No incident is called “haddad”" */
function noneOf(desk: Desk, name: string): string {
  const typed = inertLine(name);
  if (!desk.isPlace(typed)) return `No incident is called “${typed}”`;
  return `No incident in ${typed.replace(/(?<![\p{L}\p{M}’'])\p{Ll}/gu, (letter) => letter.toUpperCase())}`;
}

/** Incidents that a choice shows. */
const offered = 10;

const choice = (title: string, candidates: readonly ListedIncident[], more: number): Card => ({
  tone: 'plain',
  asks: true,
  title,
  blocks: [{ kind: 'table', rows: withRest(candidates.map(summaryRow), offered, more) }],
  actions: candidates
    .slice(0, 5)
    .map((c) => ({ label: labelOf(c, candidates), command: `/incident ${c.id}` })),
});

/** Its place; its id where the place does not tell it from another. */
const labelOf = ({ id, place }: IncidentSummary, among: readonly IncidentSummary[]): string =>
  place === null || among.some((other) => other.id !== id && other.place === place) ? id : inertLine(place);

function none(name: string, nearest: readonly ListedIncident[], onRecord: number): Card {
  const title = `No incident found for “${inertLine(name)}”`;
  if (onRecord === 0)
    return textCard(title, 'Nothing is on record yet: add an article with /source add.', 'error');
  if (nearest.length === 0)
    return textCard(title, '/incidents lists all; /source add adds an article.', 'error');
  return {
    tone: 'error',
    title,
    blocks: [
      { kind: 'text', text: 'The nearest on record; /incidents lists all:' },
      { kind: 'table', rows: nearest.map(summaryRow) },
    ],
  };
}

/** `qaim-2016-12-07 | Air strike · Qaim … | 3 articles | conflicting figures` */
export const summaryRow = (i: ListedIncident): readonly string[] => [
  i.id,
  inertLine(i.title),
  count(i.articles, 'article'),
  conflictWords(i.contradictions),
];

/** The first rows, and a last one that says how many more there are: nothing is cut in silence. */
export function withRest(
  rows: readonly (readonly string[])[],
  most: number,
  unread = 0,
): (readonly string[])[] {
  const rest = rows.length + unread - most;
  return rest > 0 ? [...rows.slice(0, most), [`and ${rest} more`]] : [...rows];
}

/** A field of a form, which is checked with the others. */
export const inForm = (name: string): Option => ({
  name,
  kind: 'word',
  required: false,
  summary: 'In forms',
});

/** A number of days to look back, as people type it; more than a hundred years are none that anybody means. */
export function daysOf(text: string): number {
  const days = Number(text);
  if (days > 36_500) throw new UserError('That is over a hundred years: give a smaller number of days.');
  return days;
}

/** A whole number above zero, as people type it: `12` or `#12`. */
export function idOf(text: string): number {
  const id = Number(text.replace(/^#/, ''));
  if (!Number.isSafeInteger(id) || id < 1)
    throw new UserError(
      `“${inertLine(text)}” is not the number of a claim: use one that a card shows, such as 12.`,
    );
  return id;
}
