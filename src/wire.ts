import type { Ledger } from './core/ledger.ts';
import type { Clock } from './core/ports.ts';
import { makeDesk } from './desk/index.ts';
import { extract } from './extract/index.ts';
import { makeProcessArticle } from './jobs/processArticle.ts';
import { alertFindings, assignIncident, incidentQuery, placeClaims, relate } from './match/index.ts';

/** Joins the ledger to reading and matching; main and cli add what stands around it. */
export function wire(ledger: Ledger, clock: Clock, destinations: readonly string[]) {
  const decisions = { extract, incidentQuery, assignIncident, placeClaims, relate, alertFindings };
  const processArticle = makeProcessArticle({ ledger, clock, destinations, ...decisions });
  return { processArticle, desk: makeDesk({ ledger, clock, processArticle }) };
}
