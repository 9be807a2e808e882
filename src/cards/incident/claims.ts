import type { Block, Card } from '../../core/card.ts';
import { isFigure } from '../../core/claim.ts';
import type { IncidentFile, StoredFigure } from '../../core/desk.ts';
import { inertLine, shownLine } from '../../core/inert.ts';
import type { StoredClaim } from '../../core/record.ts';
import { count } from '../../core/count.ts';
import { measureName } from '../range.ts';
import { carriedAndRead } from '../readerMarks.ts';
import { blameOf, figureOf, numberOf, sayingOf, speakerOf } from '../wording.ts';

/** Every claim on the incident, by what it stands for: what the card shows, and all that it leaves out. */
export function claimsCard({ incident, claims, rows, relations }: IncidentFile): Card {
  const counted = new Set(rows.flatMap((r) => r.positions.flatMap((p) => p.claims.map((c) => c.id))));
  const figures = claims.filter(isFigure);
  const own = figures.filter((c) => c.scope === 'incident');
  const rest = own.filter((c) => !counted.has(c.id));
  const current = rest.filter((c) => c.state === 'current');
  const replaced = new Set(relations.flatMap(({ kind, a }) => (kind === 'revision' ? [a.id] : [])));
  const unseen = current.filter((c) => c.standing === 'total' && !isSeen(c, rows));
  return {
    tone: 'plain',
    title: count(claims.length, 'claim'),
    subtitle: inertLine(incident.title),
    blocks: [
      ...section('Current totals', own.filter((c) => counted.has(c.id)).map(figureLine)),
      ...section(
        'By group',
        current.filter((c) => c.standing === 'total' && isSeen(c, rows)).map(figureLine),
      ),
      ...section('Parts of a toll', current.filter((c) => c.standing === 'part').map(partLine)),
      ...section('Named or mentioned', current.filter((c) => c.standing === 'mention').map(figureLine)),
      ...section(
        'Replaced by later figures',
        [...rest.filter((c) => c.state === 'superseded'), ...unseen.filter((c) => replaced.has(c.id))].map(
          figureLine,
        ),
      ),
      ...section(
        'Left out of the totals: likely parts, or counted in another way',
        unseen.filter((c) => !replaced.has(c.id)).map(figureLine),
      ),
      ...section('Taken back', rest.filter((c) => c.state === 'retracted').map(figureLine)),
      ...section('Who did it', claims.filter((c) => !isFigure(c) && c.scope === 'incident').map(lineOf)),
      ...section('Other events and longer periods', claims.filter((c) => c.scope !== 'incident').map(lineOf)),
    ],
  };
}

/** A row shows it beside its totals. */
const isSeen = (c: StoredFigure, rows: IncidentFile['rows']): boolean =>
  rows.some((r) =>
    [...r.parts, ...r.apart].some(
      (p) => p.speakerKey === c.speakerKey && p.population === c.population && p.low === c.low,
    ),
  );

const section = (heading: string, lines: readonly string[]): Block[] =>
  lines.length === 0
    ? []
    : [
        { kind: 'heading', text: heading, note: String(lines.length) },
        { kind: 'text', text: lines.map((line) => `• ${line}`).join('\n') },
      ];

const lineOf = (c: StoredClaim): string =>
  isFigure(c) ? figureLine(c) : line(c, `${speakerOf(c)} ${blameOf(c)}`);
const figureLine = (c: StoredFigure): string => line(c, `${said(c)} – ${speakerOf(c)}`);
const partLine = (c: StoredFigure): string =>
  line(c, `${said(c)}${c.subset === null ? '' : ` (“${shownLine(c.subset)}”)`} – ${speakerOf(c)}`);

const said = (c: StoredFigure): string =>
  c.stance === 'denies' ? sayingOf(c) : `${measureName(c.measure)}: ${figureOf(c)}`;

/** "#12 Killed: 55 civilians – hospital sources · Reuters, 7 Dec; both readers" */
const line = (c: StoredClaim, words: string): string => `${numberOf(c)} ${words} · ${carriedAndRead(c)}`;
