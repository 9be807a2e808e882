import type { Sentence } from '../../languages/text.ts';
import type { Context } from '../context.ts';

/** Where and when a sentence sets what it tells: the incident, or the likeliest place and the first day that it names. */
export function whereAndWhen(
  { doc, event, article, language, world }: Context,
  sentence: Sentence,
  incident: boolean,
): { place: string | null; date: string | null } {
  if (incident) return { place: event.place, date: event.date };
  const place =
    language.events
      .placesIn(sentence, world.places)
      .filter((s) => s.score > 0)
      .toSorted((a, b) => b.score - a.score)[0]?.name ?? null;
  const date = language.events.dayIn(doc.text.slice(sentence.start, sentence.end), article.published);
  return { place, date };
}
