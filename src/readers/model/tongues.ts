import type { Article } from '../../core/article.ts';
import { fold } from '../../core/fold.ts';
import type { ReadClaim } from '../../core/remarks.ts';
import { arabicChecks } from '../../languages/ar/checks.ts';
import type { Checks } from '../../languages/checks.ts';
import { plainChecks } from '../../languages/common/plainChecks.ts';
import { detect } from '../../languages/detect.ts';
import { englishChecks } from '../../languages/en/checks.ts';
import { english } from '../../languages/en/index.ts';
import { eventKinds, placesNamed } from '../extract.ts';
import { eventOf } from './event.ts';
import type { Tongue } from './tongue.ts';

/** The languages whose number tables we have; of others digits alone are read. */
const checksBy: Readonly<Record<string, Checks>> = { en: englishChecks, ar: arabicChecks };

/** What is known of the language of an article. */
export async function tongueOf({ title, text }: Article, isEnglish: boolean): Promise<Tongue> {
  const code = isEnglish ? 'en' : await detect([title, text].filter((part) => part !== null).join('\n'));
  const known = { kinds: eventKinds(), lookup: placesNamed, language: code };
  return {
    checks: checksBy[code ?? ''] ?? plainChecks,
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
      const words = fold(speaker.name).split(' ');
      return [...words.map((word) => `word:${word}`), `name:${words[0]} ${words.at(-1)}`];
    }),
  ),
];
