/** Letters of a text that are looked at: the first 5,000, in pieces as long as the library looks at in one go. */
const piece = 1000;
const most = 5;

type Detector = (typeof import('eld/extrasmall'))['eld'];

/** Its tables take 29 MB, and a desk may never meet another language than English: they are loaded when first asked for. */
let loading: Promise<Detector> | undefined;

const detector = (): Promise<Detector> => (loading ??= import('eld/extrasmall').then(({ eld }) => eld));

/**
 * The language in which most of a text is written, as an ISO 639-1 code; null where nothing tells it: too few letters, or a language
 * that the library does not know. Sure of a paragraph; of a headline alone one in twenty is wrong.
 *
 * @example await detect('قتل شخصان في حريق بالميناء') // 'ar'
 */
export async function detect(text: string): Promise<string | null> {
  const eld = await detector();
  const found = piecesOf(text).flatMap((part) => {
    const result = eld.detect(part);
    return result.language !== '' && result.isReliable() ? [result.language] : [];
  });
  const counts = [...Map.groupBy(found, (language) => language)];
  return counts.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null;
}

const piecesOf = (text: string): readonly string[] =>
  Array.from({ length: Math.min(most, Math.ceil(text.length / piece)) }, (_, i) =>
    text.slice(i * piece, (i + 1) * piece),
  );
