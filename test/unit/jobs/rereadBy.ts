import type { Article } from '../../../src/core/article.ts';
import { type FigureClaim, isFigure } from '../../../src/core/claim.ts';
import type { Reading } from '../../../src/core/incident.ts';
import type { Ledger } from '../../../src/core/ledger.ts';
import type { Reader } from '../../../src/core/ports/reader.ts';
import { reread, type RereadArticle } from '../../../src/jobs/reread.ts';
import { remarked } from '../../../src/languages/en/index.ts';
import { rulesReader } from '../../../src/readers/rules.ts';
import { clock } from '../../kit/desk.ts';
import { settle } from '../../kit/settle.ts';
import { saying } from '../corrections/kit.ts';

export type Newer = Reader & { readonly version: string };

/** The next version of the rules, which reads these articles otherwise. */
export const newer = (otherwise: (reading: Reading, article: Article) => Reading = (r) => r): Newer => ({
  version: 'next',
  read: async (article) => otherwise(await rulesReader.read(article), article),
});

/** A reading in which the figures of an article are these. */
export const withFigures =
  (id: string, about: Partial<FigureClaim>) =>
  (reading: Reading, article: Article): Reading =>
    article.id === id
      ? {
          ...reading,
          claims: reading.claims.map((c) => (isFigure(c) ? remarked({ ...c, ...about }, article) : c)),
        }
      : reading;

export const without =
  (id: string) =>
  (reading: Reading, article: Article): Reading =>
    article.id === id ? { ...reading, claims: [] } : reading;

/** The articles that a run reads again, or the first so many. */
export async function rereadBy(
  reader: Newer,
  ledger: Ledger,
  stopAfter = Infinity,
): Promise<readonly RereadArticle[]> {
  const done: RereadArticle[] = [];
  for await (const article of reread({ ledger, reader, clock, settle })) {
    done.push(article);
    if (done.length >= stopAfter) break;
  }
  return done;
}

/** What is on record of Qaim, with the numbers of the claims. */
export const claimsIn = async (ledger: Ledger): Promise<readonly string[]> =>
  (await ledger.claimsOf('qaim-2016-12-07')).map((c) => `#${c.id} ${saying(c)}`).toSorted();
