import { createColors } from 'picocolors';
import { isFigure, type Claim } from '../core/claim.ts';
import type { Explanation } from '../core/incident.ts';
import { inertLine } from '../core/inert.ts';
import { formatInterval } from '../core/interval.ts';

/** Every number of the text in its order: read as which claim, by which rules, or dropped and why. */
export function explained(reading: Explanation, color: boolean): string {
  const c = createColors(color);
  const claims = reading.claims.map((claim) => ({ at: placeOf(claim), text: claimLines(claim, c) }));
  const dropped = reading.dropped.map((d) => ({
    at: d.start,
    text: `${c.yellow('dropped')} ${c.bold(`“${inertLine(d.text)}”`)}: ${d.reason}`,
  }));
  const lines = [...claims, ...dropped].toSorted((a, b) => a.at - b.at).map((l) => l.text);
  const { event } = reading;
  const where = `${c.dim('event')} ${[event.kind, event.place, ...event.within, event.date].filter(Boolean).join(', ') || 'not told'}`;
  const language = reading.english
    ? []
    : [c.yellow('The text does not look like English; it was read as English.')];
  const none = lines.length === 0 ? ['No number and no one harmed was found.'] : [];
  return `${[...language, where, ...lines, ...none].join('\n')}\n`;
}

const placeOf = (claim: Claim): number =>
  isFigure(claim) ? claim.start + Math.max(0, claim.quote.indexOf(claim.wording)) : claim.start;

function claimLines(claim: Claim, c: ReturnType<typeof createColors>): string {
  const what = isFigure(claim)
    ? `${c.bold(`“${inertLine(claim.wording)}”`)}: ${formatInterval(claim)} ${claim.population} ${claim.measure}, ${claim.stance}${claim.derived ? ', added up' : ''}`
    : `${c.bold('responsibility')}: ${claim.stance}, ${inertLine(claim.actor)}`;
  const who = claim.speaker ? inertLine(claim.speaker.name) : 'the outlet itself';
  const via = claim.via ? ` through ${inertLine(claim.via)}` : '';
  return `${c.green('read')} ${what}\n  ${c.dim(`by ${who}${via} · scope ${claim.scope} · rules: ${claim.rules.join(', ')}`)}`;
}
