import type { Article } from '../../../src/core/article.ts';
import { isFigure } from '../../../src/core/claim.ts';
import type { CorrectionRules } from '../../../src/core/corrections.ts';
import type { Reading } from '../../../src/core/incident.ts';
import type { Decisions } from '../../../src/jobs/processArticle.ts';
import { placeOf, settle } from '../../../src/match/index.ts';
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
export const decisions: Decisions & Pick<CorrectionRules, 'placeOf' | 'settle'> = {
  placeOf,
  settle,
  extract,
  incidentQuery: ({ date }) => ({ placeKeys: ['qaim'], from: date, to: date }),
  assignIncident: ({ place }, _, candidates) => {
    const [known] = candidates;
    const incident = place === null ? null : (known ?? qaim);
    return { incident, isNew: known === undefined, doubtful: [], copyOf: null };
  },
  staysWith: ({ place }) => place === null,
  reportOf: () => ({ traits: [], signature: [], bands: [], day: null, date: null, place: null }),
  reportQuery: () => ({ traits: [], bands: [], from: null, to: null }),
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
  findingsOf: ({ relations }) =>
    relations.map(({ a, b, rule }) => ({
      kind: 'conflict',
      severity: 'major',
      rule,
      pair: JSON.stringify([a, b]),
      note: null,
      before: a,
      now: b,
    })),
  audienceOf: (watches, _rhythms, _incident, findings, now) =>
    watches.map(({ destination }) => ({
      destination,
      wanted: findings.map((_, i) => i),
      due: now.toISOString(),
      digest: false,
    })),
};
