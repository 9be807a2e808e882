import type { Article } from '../../src/core/article.ts';
import { isFigure } from '../../src/core/claim.ts';
import type { Reading } from '../../src/core/incident.ts';
import type { Decisions } from '../../src/jobs/processArticle.ts';
import { figure, placed, qaim } from '../store/commits.ts';

/** Reads "55 killed"; "Qaim" in the text puts the article on the Qaim strike. */
function extract({ text }: Article): Reading {
  const claims = [...text.matchAll(/(\d+) killed/g)].map(({ 0: quote, 1: number, index }, i) => {
    const [low, high] = [Number(number), Number(number)];
    return figure(`f${i + 1}`, { low, high, quote, wording: quote, start: index, end: index + quote.length });
  });
  const { kind, within, date } = qaim;
  const place = text.includes('Qaim') ? qaim.place : null;
  return { event: { kind, place, within, date }, claims, english: true, wire: null };
}

/** Small decisions, so that the tests of line one tell of line one alone: figures that differ conflict. */
export const decisions: Decisions = {
  extract,
  incidentQuery: ({ date }) => ({ placeKeys: ['qaim'], from: date, to: date }),
  assignIncident: ({ place }, _, candidates) => {
    const [known] = candidates;
    return { incident: place === null ? null : (known ?? qaim), isNew: known === undefined };
  },
  placeClaims: ({ claims, wire }, article, incidentId) =>
    claims
      .filter(isFigure)
      .map((claim) => placed(claim, { ...article, wire, incidentId, added: '', version: 1 })),
  relate: (fresh, known) =>
    fresh.flatMap((claim, i) =>
      known
        .filter((other) => isFigure(claim) && isFigure(other) && claim.low !== other.low)
        .map(({ id }) => ({ kind: 'conflict', rule: 'test', a: { stored: id }, b: { fresh: i } }) as const),
    ),
  alertFindings: (relations) => relations.map((_, i) => i),
};
