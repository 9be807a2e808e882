import type { Article } from '../../core/article.ts';
import type { Log } from '../../core/chat.ts';
import { isFigure } from '../../core/claim.ts';
import type { Reading } from '../../core/incident.ts';
import { type Model, ModelFault } from '../../core/ports/model.ts';
import type { Reader, ReadOptions } from '../../core/ports/reader.ts';
import { type ReadClaim, remarkedBy } from '../../core/remarks.ts';
import type { Rejected } from './gate/index.ts';
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

/** A reading by both readers, and what the model by itself gave; null where it gave no answer. */
export interface ReadBeside<R extends Reading> {
  readonly reading: R;
  readonly model: { readonly claims: readonly ReadClaim[]; readonly rejected: readonly Rejected[] } | null;
}

/**
 * The rules, and a model beside them. Where the model gives no answer the rules' reading stands, with why in `second.waits`: the
 * article is read again later.
 */
export function withModel<R extends Reader>(deps: SecondReaderDeps & { readonly rules: R }): R {
  return {
    ...deps.rules,
    async read(article, options) {
      const read = await deps.rules.read(article, options);
      return (await readBeside(deps, article, read, options)).reading;
    },
  };
}

/** What the rules read with what the model adds; as it stands where the model is not to be asked, or has no answer. */
export async function readBeside<R extends Reading>(
  deps: Omit<SecondReaderDeps, 'rules'>,
  article: Article,
  read: R,
  options?: ReadOptions,
): Promise<ReadBeside<R>> {
  if (!isWanted(deps.wanted, article, read, options)) return { reading: read, model: null };
  try {
    return await readTwice(deps, article, read, options);
  } catch (error) {
    if (!(error instanceof ModelFault)) throw error;
    deps.log?.warn(
      { article: article.id, reason: error.message },
      'read by the rules alone: the model gave no answer',
    );
    const waits = { reason: error.message, retryAt: error.retryAt?.toISOString() ?? null };
    return { reading: { ...read, second: { model: deps.model.name, waits } }, model: null };
  }
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

async function readTwice<R extends Reading>(
  { model, languageOf, whose = 'both' }: Omit<SecondReaderDeps, 'rules'>,
  article: Article,
  read: R,
  options?: ReadOptions,
): Promise<ReadBeside<R>> {
  const language = await languageOf(article, read.english);
  const second = await readByModel(article, model, language.checks, options);
  const event = read.english ? read.event : language.eventOf(article, second.event);
  const claims = remarkedOn(second, article, event.date, language);
  const { remarkOn } = language.checks;
  const both = whose === 'model' ? claims.map(byModel) : merged(read.claims, claims, { article, remarkOn });
  const reading = {
    ...read,
    event,
    claims: both,
    traits: read.english ? read.traits : language.traitsOf(both),
    second: { model: model.name, waits: null },
  };
  return { reading, model: { claims, rejected: second.rejected } };
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
