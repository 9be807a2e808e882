import { rangeChart } from './charts/index.ts';
import type { Article } from './core/article.ts';
import type { Upload } from './core/command.ts';
import type { Desk, IncidentFile } from './core/desk.ts';
import { UserError } from './core/errors.ts';
import type { Incident } from './core/incident.ts';
import type { IngestOutcome, Ledger } from './core/ledger.ts';
import type { Clock } from './core/ports.ts';
import { readFile, readText } from './ingest/index.ts';
import { elsewhereOf, figureRows, lookup, responsibilityOf } from './match/index.ts';

interface DeskDeps {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly processArticle: (article: Article) => Promise<IngestOutcome>;
}

const dayMs = 86_400_000;

/** `notes/qaim.txt`, or one word that ends as files do: `report.pdf` is refused by its kind, not taken for a text. */
const fileName = /^(?:[^\n]{1,400}\.(?:txt|md)|\S{1,400}\.[a-z]{2,4})$/i;

const decode = ({ bytes }: Upload): string => new TextDecoder().decode(bytes);

/** What commands see: the ledger, with what src/match makes of it. */
export function makeDesk({ ledger, clock, processArticle }: DeskDeps): Desk {
  const fileOf = async (incident: Incident): Promise<IncidentFile> => {
    const [articles, claims, relations] = await Promise.all([
      ledger.articlesOf(incident.id),
      ledger.claimsOf(incident.id),
      ledger.relationsOf(incident.id),
    ]);
    const rows = figureRows(claims, relations);
    return {
      incident,
      articles,
      claims,
      relations,
      rows,
      responsibility: responsibilityOf(claims),
      elsewhere: elsewhereOf(claims),
    };
  };
  return {
    async find(name) {
      const found = lookup(name, await ledger.incidents());
      return found.found === 'one' ? { found: 'one', file: await fileOf(found.incident) } : found;
    },
    incidents({ place, days } = {}) {
      const since =
        days === undefined
          ? undefined
          : new Date(clock.now().getTime() - days * dayMs).toISOString().slice(0, 10);
      return ledger.incidents({
        ...(place === undefined ? {} : { place }),
        ...(since === undefined ? {} : { since }),
      });
    },
    async claim(id) {
      const claim = await ledger.claim(id);
      const article = claim && (await ledger.article(claim.articleId));
      if (!claim || !article) return null;
      const incident = claim.incidentId ? await ledger.incident(claim.incidentId) : null;
      const relations = incident ? await ledger.relationsOf(incident.id) : [];
      return { claim, article, incident, relations: relations.filter((r) => r.a.id === id || r.b.id === id) };
    },
    alerts: () => ledger.alerts(),
    chart: rangeChart,
    async addSource({ person, outlet, published, ...source }) {
      if ('url' in source) throw new UserError('Links are not fetched: paste the text of the article.');
      const about = { outlet, published };
      if ('upload' in source) return processArticle(readText(decode(source.upload), about));
      const path = source.text.trim().replace(/^["“]([^"“”]*)["”]$/, '$1');
      const isPath = person.platform === 'terminal' && fileName.test(path);
      return processArticle(isPath ? await readFile(path, about) : readText(source.text, about));
    },
  };
}
