import type { Article } from '../core/article.ts';
import type { Event } from '../core/incident.ts';
import type { Language } from '../languages/language.ts';
import type { Names } from '../languages/names.ts';
import type { Outlets, Places } from '../languages/places.ts';
import type { Document } from '../languages/text.ts';
import { Attributor } from './attribution/attribute.ts';
import { scopes } from './events/main.ts';
import type { Passages } from './events/passages.ts';
import type { ReadSentence } from './sentence.ts';

/** What reading needs to know of the world beside words: places and outlets. */
export interface World {
  readonly places: Places;
  readonly outlets: Outlets;
}

/** What the stages know of an article once its sentences are read. */
export interface Context {
  readonly language: Language;
  readonly article: Article;
  readonly doc: Document;
  readonly event: Event;
  readonly names: Names;
  readonly isPlace: (name: string) => boolean;
  readonly heard: Attributor;
  readonly scopes: Passages;
  readonly world: World;
}

/** Who speaks in the article, and of which events it tells. */
export function contextOf(
  article: Article,
  doc: Document,
  body: readonly ReadSentence[],
  language: Language,
  world: World,
): Context {
  const event = language.events.eventOf(doc, article.title, article.published, world.places);
  const isPlace = (name: string): boolean => world.places.lookup(name).length > 0;
  const names = language.naming.collect(doc, isPlace);
  const heard = new Attributor(doc, names, { language, outlets: world.outlets, isPlace });
  for (const { sentence, structure } of body) heard.hear(sentence, structure);
  const { naming } = language;
  const found = scopes({
    article,
    doc,
    event,
    body,
    isPlace,
    isSite: (name) => naming.isSite(name),
    keyOf: (word) => naming.stem(word),
  });
  return {
    language,
    article,
    doc,
    // the day of the clause that counts the victims tells more than any other of the first sentences
    event: { ...event, date: found.dayOr(event.date) },
    names,
    isPlace,
    heard,
    scopes: found,
    world,
  };
}
