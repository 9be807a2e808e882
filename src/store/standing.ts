import type { Choice, IncidentState, Nearby, Standing, StandingQuery } from '../core/standing.ts';
import { reportedPairs } from './findings.ts';
import { articleByHash, articleById, homeOf } from './articles.ts';
import { claimsOf, claimsOfArticle } from './claims.ts';
import { incidentAsRead } from './descriptions.ts';
import type { EditsFor } from './edits.ts';
import { incidentById, incidentsNear } from './incidents.ts';
import { reportsNear } from './matching.ts';
import { revisionOf } from './revision.ts';
import type { Tx } from './tables.ts';
import { rhythms, watches } from './watches.ts';

/** Everything that the decision on an article needs, within the read transaction that is open. */
export async function standing<C extends Choice>(
  tx: Tx,
  query: StandingQuery<C>,
  editsFor: EditsFor,
): Promise<Standing<C>> {
  const revision = await revisionOf(tx);
  const nearby = await nearbyOf(tx, query, editsFor);
  const own = nearby.older ? await claimsOfArticle(tx, nearby.older.id) : [];
  const choice = query.choose(nearby);
  const incidents = new Map<string, IncidentState>();
  for (const id of new Set(choice.needs)) {
    const state = await stateOf(tx, id);
    if (state) incidents.set(id, state);
  }
  return {
    ...nearby,
    revision,
    own,
    choice,
    incidents,
    watches: await watches(tx),
    rhythms: await rhythms(tx),
  };
}

async function nearbyOf(tx: Tx, query: StandingQuery<Choice>, editsFor: EditsFor): Promise<Nearby> {
  const { id, textHash, outlet } = query.article;
  const home = await homeOf(tx, id);
  return {
    older: await articleById(tx, id),
    copy: await articleByHash(tx, textHash, outlet),
    candidates: await incidentsNear(tx, query.incidents),
    reports: await reportsNear(tx, query.reports),
    home,
    homeAsRead: home && (await incidentAsRead(tx, home.id)),
    edits: await editsFor(tx, id),
  };
}

async function stateOf(tx: Tx, id: string): Promise<IncidentState | null> {
  const incident = await incidentById(tx, id);
  return incident && { incident, claims: await claimsOf(tx, id), reported: await reportedPairs(tx, id) };
}
