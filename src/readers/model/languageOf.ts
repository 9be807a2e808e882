import type { Article } from '../../core/article.ts';
import { fold } from '../../core/fold.ts';
import type { ReadClaim } from '../../core/remarks.ts';
import { detect } from '../../languages/detect.ts';
import { english } from '../../languages/en/index.ts';
import { romanise } from '../../languages/ar/names/romanise.ts';
import { checksOf } from '../checksOf.ts';
import { eventKinds, placesNamed } from '../extract.ts';
import { eventOf } from './event.ts';
import type { ArticleLanguage } from './articleLanguage.ts';

/** What is known of the language of an article. */
export async function languageOf({ text }: Article, isEnglish: boolean): Promise<ArticleLanguage> {
  const code = isEnglish ? 'en' : await detect(text);
  const known = { kinds: eventKinds(), lookup: placesNamed, language: code };
  return {
    checks: checksOf(code),
    isHearsay: code === 'en' ? (sentence) => english.isHearsay(sentence) : () => false,
    eventOf: (article, proposed) => eventOf(article, proposed, known),
    traitsOf,
  };
}

/** The people who speak, as the names of English articles are kept. */
const traitsOf = (claims: readonly ReadClaim[]): readonly string[] => [
  ...new Set(
    claims.flatMap(({ speaker }) => {
      if (speaker?.kind !== 'person') return [];
      const words = fold(romanise(speaker.name)).split(' ');
      return [...words.map((word) => `word:${word}`), `name:${words[0]} ${words.at(-1)}`];
    }),
  ),
];
