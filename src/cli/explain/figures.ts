import { isFigure, type Claim, type FigureClaim } from '../../core/claim.ts';
import type { Explanation } from '../../core/incident.ts';
import { inertLine } from '../../core/inert.ts';
import { formatInterval } from '../../core/interval.ts';
import type { Colors } from './colors.ts';

/** Every number of the text in its order, and who is blamed: read as which claim, by which rules, or dropped and why. */
export function figureLines({ claims, dropped }: Explanation, c: Colors): string[] {
  const read = claims.map((claim) => ({ at: placeOf(claim), lines: claimLines(claim, c) }));
  const left = dropped.map((d) => ({
    at: d.start,
    lines: [`${c.yellow('dropped')} ${c.bold(`“${inertLine(d.text)}”`)}: ${d.reason}`],
  }));
  const lines = [...read, ...left].toSorted((a, b) => a.at - b.at).flatMap((l) => l.lines);
  return lines.length > 0 ? lines : ['No number and no one harmed was found.'];
}

const placeOf = (claim: Claim): number =>
  isFigure(claim) ? claim.start + Math.max(0, claim.quote.indexOf(claim.wording)) : claim.start;

function claimLines(claim: Claim, c: Colors): string[] {
  const what = isFigure(claim)
    ? `${c.bold(`“${inertLine(claim.wording)}”`)}: ${formatInterval(claim)} ${claim.population} ${claim.measure}, ${claim.stance}${claim.derived ? ', added up' : ''}`
    : `${c.bold('responsibility')}: ${claim.stance}, ${inertLine(claim.actor)}`;
  const who = claim.speaker ? inertLine(claim.speaker.name) : 'the outlet itself';
  const via = claim.via ? ` through ${inertLine(claim.via)}` : '';
  return [
    `${c.green('read')} ${what}`,
    `  ${c.dim(`by ${who}${via} · scope ${claim.scope}`)}`,
    ...(isFigure(claim) ? [`  ${c.dim(marksOf(claim))}`] : []),
    `  ${c.dim(`rules: ${claim.rules.join(', ')}`)}`,
  ];
}

/** `total, current · attackers unknown · source official` */
const marksOf = ({ standing, subset, state, attackers, source }: FigureClaim): string =>
  [
    `${standing}${subset === null ? '' : ` (“${inertLine(subset)}”)`}, ${state}`,
    `attackers ${attackers}`,
    ...(source === null ? [] : [`source ${source}`]),
  ].join(' · ');
