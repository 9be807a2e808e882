import { isFigure } from '../../core/claim.ts';
import type { FigureRow, IncidentFile, Position, StoredFigure } from '../../core/desk.ts';
import { fold } from '../../core/fold.ts';
import type { StoredClaim } from '../../core/record.ts';
import { responsibilityIn } from './accused.ts';
import { isDecent } from './decent.ts';

/**
 * The file as a card can tell it: a figure whose speaker is no decent name is what the outlet reported, and who did it is without
 * actors that nobody can have blamed. All claims shows each as it was read.
 */
export function tellable(file: IncidentFile): IncidentFile {
  const relations = file.relations.map((r) => ({ ...r, a: voiced(r.a), b: voiced(r.b) }));
  const told = { ...file, claims: file.claims.map(voiced), relations, rows: file.rows.map(voicedRow) };
  return { ...told, responsibility: responsibilityIn(told) };
}

function voiced<C extends StoredClaim>(claim: C): C {
  if (!isFigure(claim) || claim.speaker === null || isDecent(claim.speaker.name)) return claim;
  const speakerKey = claim.outlet === null ? `article:${claim.articleId}` : `outlet:${fold(claim.outlet)}`;
  return { ...claim, speaker: null, relayed: null, source: 'outlet', speakerKey };
}

function voicedRow(row: FigureRow): FigureRow {
  const voicedPositions = new Map<Position, Position>(
    row.positions.map((p) => [p, { ...p, claims: p.claims.map(voiced<StoredFigure>) }]),
  );
  return {
    ...row,
    positions: [...voicedPositions.values()],
    ends: row.ends.map((end) => voicedPositions.get(end) ?? end),
    parts: row.parts.map(voiced<StoredFigure>),
    apart: row.apart.map(voiced<StoredFigure>),
  };
}
