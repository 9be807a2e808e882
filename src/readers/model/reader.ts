import type { Article } from '../../core/article.ts';
import type { Log } from '../../core/chat.ts';
import { isFigure } from '../../core/claim.ts';
import type { Reading } from '../../core/incident.ts';
import { type Model, ModelFault } from '../../core/ports/model.ts';
import type { Reader, ReadOptions } from '../../core/ports/reader.ts';
import { type ReadClaim, remarkedBy } from '../../core/remarks.ts';
import { merged } from './merge.ts';
import { type ModelReading, readByModel } from './read.ts';
import type { ModelConfig } from './settings.ts';
import type { ArticleLanguage } from './articleLanguage.ts';

/** Whose claims are taken: both readers', or the model's alone, for measuring it. */
export type Whose = 'both' | 'model';

export interface SecondReaderDeps {
  /** The first reader. */
  readonly rules: Reader;
  readonly model: Model;
  readonly wanted: ModelConfig['for'];
  /** What is known of an article's language. */
  readonly languageOf: (article: Article, isEnglish: boolean) => Promise<ArticleLanguage>;
  readonly whose?: Whose;
  readonly log?: Log | undefined;
}

/**
 * The rules, and a model beside them. Where the model gives no answer the rules' reading stands, with why in `second.waits`: the
 * article is read again later.
 */
export function withModel<R extends Reader>(deps: SecondReaderDeps & { readonly rules: R }): R {
  const { rules, log } = deps;
  return {
    ...rules,
    async read(article, options) {
      const read = await rules.read(article, options);
      if (!isWanted(deps.wanted, article, read, options)) return read;
      try {
        return await readTwice(deps, article, read, options);
      } catch (error) {
        if (!(error instanceof ModelFault)) throw error;
        log?.warn(
          { article: article.id, reason: error.message },
          'read by the rules alone; the model is asked again later',
        );
        const retryAt = error.retryAt?.toISOString() ?? null;
        return { ...read, second: { model: deps.model.name, waits: { reason: error.message, retryAt } } };
      }
    },
  };
}

/** A private article is sent to nobody. */
function isWanted(
  wanted: ModelConfig['for'],
  article: Article,
  { english }: Reading,
  options?: ReadOptions,
): boolean {
  if (article.isPrivate) return false;
  if (wanted === 'added') return options?.priority === 'person';
  return wanted === 'all' || !english;
}

async function readTwice(
  { model, languageOf, whose = 'both' }: SecondReaderDeps,
  article: Article,
  read: Reading,
  options?: ReadOptions,
): Promise<Reading> {
  const language = await languageOf(article, read.english);
  const second = await readByModel(article, model, language.checks, options);
  const event = read.english ? read.event : language.eventOf(article, second.event);
  const claims = remarkedOn(second, article, event.date, language);
  const { remarkOn } = language.checks;
  const both = whose === 'model' ? claims.map(byModel) : merged(read.claims, claims, { article, remarkOn });
  return {
    ...read,
    event,
    claims: both,
    traits: read.english ? read.traits : language.traitsOf(both),
    second: { model: model.name, waits: null },
  };
}

const byModel = (claim: ReadClaim): ReadClaim => ({ ...claim, readers: { by: 'model', differs: null } });

/** What later steps need to know of the words; a claim of the event is of the event's day. */
const remarkedOn = (
  { claims }: ModelReading,
  article: Article,
  day: string | null,
  language: ArticleLanguage,
): readonly ReadClaim[] =>
  claims.map((claim) => {
    const dated = { ...claim, date: claim.scope === 'incident' ? day : null };
    const hearsay = isFigure(dated) && dated.speaker === null && language.isHearsay(dated.quote);
    return remarkedBy(isFigure(dated) ? { ...dated, hearsay } : dated, article, language.checks.remarkOn);
  });
