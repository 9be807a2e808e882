import type { Block, Card } from '../../core/card.ts';
import type { FigureMeasure } from '../../core/claim.ts';
import type { IncidentFile } from '../../core/desk.ts';
import { inertLine } from '../../core/inert.ts';
import { carriedLines } from '../carried.ts';
import { changeOf, signature } from '../editWords.ts';
import { type Sentence, sentencesOf, textOf } from '../paragraph/index.ts';
import { fitting, order, room, type Piece } from './fit.ts';
import { newsPieces } from './news.ts';
import { openPieces } from './open.ts';
import { rowPieces } from './rows.ts';
import { stateLine } from './state.ts';
import { whoPieces } from './who.ts';

export { claimsCard } from './claims.ts';

interface Look {
  /** When the person last looked; null for never. */
  readonly lookedAt?: string | null;
  /** The outcome that was asked for: its row comes first. */
  readonly asked?: FigureMeasure | null;
}

/** The incident on a phone: a line on its state, a paragraph to copy, the current totals, who did it, what is new and what is open. */
export function incidentCard(file: IncidentFile, { lookedAt = null, asked = null }: Look = {}): Card {
  const { id, title } = file.incident;
  const subtitle = stateLine(file);
  const paragraph = sentencesOf(file);
  const told = paragraph.flatMap(({ claims }) => claims);
  const pieces = [
    ...paragraphPiece(file, paragraph),
    ...rowPieces(file.rows, asked, told),
    ...whoPieces(file, paragraph),
    ...newsPieces(file, lookedAt),
    ...openPieces(file),
    ...notes(file),
  ];
  return {
    tone: 'plain',
    title: inertLine(title),
    subtitle,
    blocks: fitting(pieces, room - title.length - subtitle.length),
    actions: [
      { label: 'Evidence', command: `/source list ${id}` },
      { label: 'Timeline', command: `/timeline ${id}` },
      ...(file.rows.length > 0 ? [{ label: 'Chart', command: `/chart ${id}` }] : []),
      { label: 'All claims', command: `/incident claims ${id}` },
      { label: 'Watch', command: `/watch ${id}` },
      { label: 'Export', command: `/export ${id} csv` },
      { label: 'Fix', command: `/incident fix ${id}`, form: true },
    ],
  };
}

const text = (line: string): Block => ({ kind: 'text', text: line });

function paragraphPiece(file: IncidentFile, sentences: readonly Sentence[]): Piece[] {
  const paragraph = textOf(sentences);
  if (paragraph !== '') return [{ block: text(paragraph), giveWay: 0 }];
  const line =
    file.claims.length === 0
      ? 'No claim is on record for it.'
      : 'No figure can be quoted yet: see All claims.';
  return [{ block: text(line), giveWay: 0 }];
}

/** One text in several outlets; what people set by hand, which is never left out. */
const notes = ({ articles, edits = [] }: IncidentFile): Piece[] => [
  ...carriedLines(articles).map((line) => ({ block: text(line), giveWay: order.notes })),
  ...edits
    .slice(-mostEdits)
    .map((edit) => ({ block: text(`By hand: ${changeOf(edit)} (${signature(edit)})`), giveWay: 0 })),
];

/** The latest; /edits lists all. */
const mostEdits = 3;
