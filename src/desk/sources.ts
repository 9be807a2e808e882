import type { Article } from '../core/article.ts';
import type { Upload } from '../core/command.ts';
import type { Sources } from '../core/desk.ts';
import { UserError } from '../core/errors.ts';
import type { IngestOutcome } from '../core/ledger.ts';
import { readFile, readText } from '../ingest/index.ts';

/** `notes/qaim.txt`, or one word that ends as files do: `report.pdf` is refused by its kind, not taken for a text. */
const fileName = /^(?:[^\n]{1,400}\.(?:txt|md)|\S{1,400}\.[a-z]{2,4})$/i;

const decode = ({ bytes }: Upload): string => new TextDecoder().decode(bytes);

/** What people bring: texts, files and links on their way to the ledger. */
export function makeSources(processArticle: (article: Article) => Promise<IngestOutcome>): Sources {
  return {
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
