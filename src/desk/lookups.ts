import { rangeChart } from '../charts/index.ts';
import { isBlame, isFigure } from '../core/claim.ts';
import { dayMs, isoDay } from '../core/days.ts';
import type { IncidentFile, ListedIncident, Lookups } from '../core/desk.ts';
import type { Incident } from '../core/incident.ts';
import type { Ledger } from '../core/ledger.ts';
import type { Edit } from '../core/edit.ts';
import type { Clock } from '../core/ports/clock.ts';
import { contradictionsIn, openOnCards } from '../alerting/index.ts';
import { elsewhereOf, figureRows, responsibilityOf } from '../matching/index.ts';
import { findIncident } from './find.ts';
import { followRedirects } from './redirects.ts';
import type { Typed } from './typed.ts';

/** All that is on record of one incident, and how it stands to each other. */
export async function incidentFile(ledger: Ledger, incident: Incident): Promise<IncidentFile> {
  const [articles, { claims, relations, rows }] = await Promise.all([
    ledger.articlesOf(incident.id),
    figuresOf(ledger, incident.id),
  ]);
  return {
    incident,
    articles,
    claims,
    relations,
    rows,
    contradictions: contradictionsIn(rows, relations),
    responsibility: responsibilityOf(claims.filter(isBlame)),
    elsewhere: elsewhereOf(claims.filter(isFigure)),
  };
}

/** Relations of a kind that are read of one incident: all of them up to 70 claims, of each claim the newest beyond. */
const mostRelations = 5000;

/** What is claimed of an incident, and how the figures stand to each other. */
async function figuresOf(ledger: Ledger, incidentId: string) {
  const claims = await ledger.claimsOf(incidentId);
  const ofEach = Math.max(2, Math.floor(mostRelations / Math.max(1, claims.length)));
  const relations = openOnCards(claims, await ledger.newestRelations(incidentId, claims, ofEach));
  return { claims, relations, rows: figureRows(claims.filter(isFigure), relations) };
}

/** How a claim stands to the others of its incident, as its card has it. */
async function relationsWith(
  ledger: Ledger,
  incidentId: string,
  id: number,
): Promise<IncidentFile['relations']> {
  const claims = await ledger.claimsOf(incidentId);
  return openOnCards(claims, await ledger.relationsWith(incidentId, claims, id));
}

/** Edits that its card tells: what made it what it is. */
const telling: ReadonlySet<Edit['kind']> = new Set<Edit['kind']>([
  'merge',
  'split',
  'rename',
  'incident-place',
  'incident-date',
  'incident-kind',
]);

/** Those that hold, the oldest first. */
async function tellingEdits(ledger: Ledger, incidentId: string): Promise<readonly Edit[]> {
  const edits = await ledger.edits({ incidentId });
  return edits.filter((edit) => telling.has(edit.kind) && edit.undoneBy === null).toReversed();
}

interface LookupDeps {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly typed: Pick<Typed, 'placeName'>;
}

/** What is on record, for those who ask. */
export function makeLookups({ ledger, clock, typed }: LookupDeps): Lookups {
  const since = ({ place, days }: { place?: string; days?: number } = {}) => ({
    ...(place === undefined ? {} : { place }),
    ...(days === undefined ? {} : { since: isoDay(clock.now().getTime() - days * dayMs) }),
  });
  const named = followRedirects((name) => findIncident(ledger, name), ledger);
  return {
    async find(name) {
      const found = await named(name);
      if (found.found !== 'one') return found;
      const { incident, ...how } = found;
      const file = await incidentFile(ledger, incident);
      const edits = await tellingEdits(ledger, incident.id);
      return { ...how, file: edits.length === 0 ? file : { ...file, edits } };
    },
    named,
    isPlace: (name) => typed.placeName(name).isKnown,
    incidents: (filter) => ledger.incidents(since(filter)),
    countIncidents: (filter) => ledger.countIncidents(since(filter)),
    async listed(incidents) {
      const found: ListedIncident[] = [];
      for (const incident of incidents) {
        const { rows, relations } = await figuresOf(ledger, incident.id);
        found.push({ ...incident, contradictions: contradictionsIn(rows, relations) });
      }
      return found;
    },
    async claim(id) {
      const claim = await ledger.claim(id);
      const article = claim && (await ledger.article(claim.articleId));
      if (!claim || !article) return null;
      const incident = claim.incidentId ? await ledger.incident(claim.incidentId) : null;
      const relations = incident ? await relationsWith(ledger, incident.id, id) : [];
      return { claim, article, incident, relations, copies: await ledger.copiesOf(article.id) };
    },
    alerts: () => ledger.alerts(),
    chart: rangeChart,
    async look({ platform, team, id }, incidentId) {
      const person = [platform, team ?? '', id].join(':');
      const before = await ledger.lookedAt(person, incidentId);
      // A full disk is told where it costs something; here it costs a line of news at the most, and no answer.
      await ledger.keepLook(person, incidentId, clock.now().toISOString()).catch(() => {});
      return before;
    },
  };
}
