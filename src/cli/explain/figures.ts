import { readerMark } from '../../cards/readerMarks.ts';
import { twoReadings } from '../../cards/twoReadings.ts';
import { isFigure, type Claim, type FigureClaim } from '../../core/claim.ts';
import type { Explanation } from '../../core/incident.ts';
import { shownLine } from '../../core/inert.ts';
import { formatInterval } from '../../core/interval.ts';
import type { ReadClaim } from '../../core/remarks.ts';
import type { Colors } from './colors.ts';

/** Every number of the text in its order, and who is blamed: read as which claim, by which rules, or dropped and why. */
export function figureLines({ claims, dropped }: Explanation, c: Colors): string[] {
  const read = claims.map((claim) => ({ at: placeOf(claim), lines: claimLines(claim, 'read', c) }));
  const left = dropped.map((d) => ({
    at: d.start,
    lines: [`${c.yellow('dropped')} ${c.bold(`“${shownLine(d.text)}”`)}: ${d.reason}`],
  }));
  const lines = [...read, ...left].toSorted((a, b) => a.at - b.at).flatMap((l) => l.lines);
  return lines.length > 0 ? lines : ['No number and no one harmed was found.'];
}

const placeOf = (claim: Claim): number =>
  isFigure(claim) ? claim.start + Math.max(0, claim.quote.indexOf(claim.wording)) : claim.start;

/** A claim with who says it, what it counts as, by which rules, and which readers have it. */
export function claimLines(claim: ReadClaim, become: 'read' | 'kept', c: Colors): string[] {
  const what = isFigure(claim)
    ? `${c.bold(`“${shownLine(claim.wording)}”`)}: ${formatInterval(claim)} ${claim.population} ${claim.measure}, ${claim.stance}${claim.derived ? ', added up' : ''}`
    : `${c.bold('responsibility')}: ${claim.stance}, ${shownLine(claim.actor)}`;
  const who = claim.speaker ? shownLine(claim.speaker.name) : 'the outlet itself';
  const via = claim.via ? ` through ${shownLine(claim.via)}` : '';
  return [
    `${c.green(become)} ${what}`,
    `  ${c.dim(`by ${who}${via} · scope ${claim.scope}`)}`,
    ...(isFigure(claim) ? [`  ${c.dim(marksOf(claim))}`] : []),
    ...(become === 'read' ? [`  ${c.dim(`rules: ${claim.rules.join(', ')}`)}`] : []),
    ...readerLines(claim).map((line) => `  ${c.dim(line)}`),
  ];
}

function readerLines(claim: ReadClaim): readonly string[] {
  const { readers } = claim;
  if (!readers) return [];
  const who = readers.by === 'both' ? '' : `: the ${readers.by}`;
  return [`${readerMark([claim])}${who}`, ...twoReadings(claim)];
}

/** `total, current · attackers unknown · source official` */
const marksOf = ({ standing, subset, state, attackers, source }: FigureClaim): string =>
  [
    `${standing}${subset === null ? '' : ` (“${shownLine(subset)}”)`}, ${state}`,
    `attackers ${attackers}`,
    ...(source === null ? [] : [`source ${source}`]),
  ].join(' · ');
