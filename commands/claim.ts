import { quoteOf } from '../src/cards/quotes.ts';
import { setBy } from '../src/cards/editWords.ts';
import { readBefore } from '../src/cards/fieldValues.ts';
import { readerMark } from '../src/cards/readerMarks.ts';
import { twoReadings } from '../src/cards/twoReadings.ts';
import { carriedBy, chainOf, sayingOf, speakerOf } from '../src/cards/wording.ts';
import type { Action, Block, Card } from '../src/core/card.ts';
import { isFigure } from '../src/core/claim.ts';
import type { Command } from '../src/core/command.ts';
import { day } from '../src/core/dates.ts';
import type { ClaimFile, StoredFigure } from '../src/core/desk.ts';
import { UserError } from '../src/core/errors.ts';
import { scopes, wordsOf } from '../src/core/fields.ts';
import { inertLine, shownLine } from '../src/core/inert.ts';
import { formatInterval } from '../src/core/interval.ts';
import { onlyReader } from '../src/core/readers.ts';
import { type StoredClaim, asRead, isDropped } from '../src/core/record.ts';
import { choiceActions } from './claimChooseCard.ts';
import { fixActions } from './claimFixCard.ts';
import { claimHistory } from './claimHistory.ts';
import { idOf, withRest } from './parts.ts';

export const claim = {
  name: 'claim',
  summary: 'The evidence for one claim: the sentence, who said it to whom, and how it was read',
  options: [
    { name: 'id', kind: 'claim', required: true, summary: 'The number that cards show, such as 12' },
    {
      name: 'view',
      kind: 'choice',
      required: false,
      summary: 'What people changed in it',
      choices: ['history'],
    },
  ],
  async run({ id = '', view }, context) {
    if (view !== undefined) return claimHistory.run({ id }, context);
    const { desk } = context;
    const file = await desk.claim(idOf(id));
    if (!file)
      throw new UserError(
        `There is no claim ${inertLine(id)} on record: cards show each claim's number, such as #12.`,
      );
    return claimCard(file);
  },
} satisfies Command;

function claimCard({ claim: c, incident, relations, copies }: ClaimFile): Card {
  return {
    tone: 'plain',
    title: `#${c.id} · ${speakerOf(c)}: ${sayingOf(c)}`,
    ...(incident ? { subtitle: inertLine(incident.title) } : {}),
    blocks: [
      ...byHand(c),
      ...twoReadings(c).map((text) => ({ kind: 'text' as const, text })),
      quoteOf(c),
      { kind: 'table', rows: [...facts(c), ...kept(copies)] },
      ...(isDropped(c) ? [] : others(c, relations)),
    ],
    actions: [...(incident ? [{ label: 'Open', command: `/incident ${incident.id}` }] : []), ...edits(c)],
  };
}

/** What people set, beside what had been read. */
function byHand(c: StoredClaim): Block[] {
  if (!c.correction) return [];
  const drop = c.correction.set.find(({ field }) => field === 'drop');
  const why = drop?.reason ? `: ${inertLine(drop.reason)}` : '';
  const read = asRead(c);
  const before = readBefore(c);
  const set = `By hand: ${setBy(c.correction)}${why}.${drop ? ' It counts nowhere.' : ''}`;
  if (c.correction.set.every(({ field }) => field === 'accept')) return [{ kind: 'text', text: set }];
  return [
    { kind: 'text', text: set },
    { kind: 'text', text: `Read as: ${speakerOf(read)}: ${sayingOf(read)}${before && `; ${before}`}` },
  ];
}

/** Buttons for editors; pressed by others they say who may. */
function edits(c: StoredClaim): Action[] {
  const drop = c.correction?.set.find(({ field }) => field === 'drop');
  const history: Action = { label: 'History', command: `/claim history ${c.id}` };
  if (drop) return [{ label: 'Take back', command: `/undo ${drop.edit}` }, history];
  return [
    ...choiceActions(c),
    ...fixActions(c),
    { label: 'Drop', command: `/claim drop ${c.id}`, ask: 'Why is it no claim?', style: 'danger' },
    ...(c.correction ? [history] : []),
  ];
}

/** "54–66 people"; attacks are counted as such. */
const understood = (c: StoredFigure): string =>
  c.population === 'none' ? formatInterval(c) : `${formatInterval(c)} ${c.population}`;

/** Why a figure cannot be set against totals: nothing for one that can. */
function standingRow({ standing, subset, state }: StoredFigure): (readonly string[])[] {
  const words = subset === null ? standing : `${standing}: ${shownLine(subset)}`;
  return standing === 'total' && state === 'current' ? [] : [['counts as', [words, state].join(' · ')]];
}

function facts(c: StoredClaim): (readonly string[])[] {
  const figure = isFigure(c)
    ? [
        ['understood as', [c.measure, understood(c), c.stance].join(' · ')],
        ['as of', day(c.asOf, { year: true }) || 'not told'],
        ...standingRow(c),
        ...(c.derived ? [['added up', 'by the program, from the list in the sentence']] : []),
        ...(c.hearsay ? [['hearsay', 'told as “reportedly”, without a named source']] : []),
      ]
    : [];
  return [
    ...figure,
    ['about', wordsOf(scopes, c.scope)],
    [
      'where, when',
      [c.place && shownLine(c.place), day(c.date, { year: true })].filter(Boolean).join(', ') || 'not told',
    ],
    ['chain', chainOf(c)],
    ['stands at', `characters ${c.start}–${c.end} of article ${inertLine(c.articleId)}`],
    ...readersRow(c),
    ['read by', c.rules.join(' · ')],
  ];
}

/** "both readers", "one reader: the rules", "the rules alone; accepted by Ana"; nothing where no model has read the article. */
function readersRow(c: StoredClaim): (readonly string[])[] {
  if (!c.readers) return [];
  const { by } = c.readers;
  const mark = readerMark([c]);
  if (by === 'both') return [['readers', mark]];
  return [['readers', onlyReader(c) ? `${mark}: the ${by}` : `the ${by} alone; ${mark}`]];
}

/** The page that was read, as it was then: so that it can be shown when the link is gone. */
const kept = (copies: ClaimFile['copies']): (readonly string[])[] =>
  copies
    .slice(0, 3)
    .map(({ fetched, hash, archivedUrl }) => [
      'kept copy',
      [day(fetched, { year: true }), `sha256 ${hash}`, archivedUrl].filter(Boolean).join(' · '),
    ]);

function others(c: StoredClaim, relations: ClaimFile['relations']): Block[] {
  if (relations.length === 0) return [];
  const rows = relations.map((r) => {
    const other = r.a.id === c.id ? r.b : r.a;
    return [r.kind, sayingOf(other), speakerOf(other), carriedBy(other), `#${other.id}`];
  });
  return [
    { kind: 'heading', text: 'Beside other claims', note: `${relations.length}` },
    { kind: 'table', rows: withRest(rows, 20) },
  ];
}
