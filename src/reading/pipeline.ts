import type { Article } from '../core/article.ts';
import type { Explanation } from '../core/incident.ts';
import { noStages } from '../core/stages.ts';
import { withoutMarkup } from '../languages/common/markup.ts';
import type { Language } from '../languages/language.ts';
import type { Document } from '../languages/text.ts';
import { blameClaims } from './claims/blames.ts';
import { droppedOf } from './claims/dropped.ts';
import { figureDrafts } from './claims/figures.ts';
import { isTown } from './claims/names.ts';
import { keyed } from './claims/repeats.ts';
import { contextOf, type World } from './context.ts';
import { sentencesOf } from './document/body.ts';
import { segmentsOf } from './document/segments.ts';
import { stagesOf } from './explain/stages.ts';
import { victimsOf } from './people/victims.ts';
import { readSentence, type ReadSentence } from './sentence.ts';

/** How to read: `explaining` also tells what each stage found, and what became of every other number. */
interface Manner {
  readonly explaining: boolean;
}

/** Article → claims: sentences, figures, people, speakers, scope, place and date, responsibility, repeats. */
export function read(
  given: Article,
  language: Language,
  everywhere: World,
  { explaining }: Manner,
): Explanation {
  const article = dated(given, language);
  const world = { ...everywhere, places: placesOf(article, language, everywhere) };
  const segments = segmentsOf(withoutMarkup(article.text), article.title, language.document);
  const doc = language.read(article.text, segments);
  // of a text in another language nothing is read: what looks like a word of this one is none
  const isWritten = language.isWritten(doc);
  const body = isWritten ? sentencesOf(doc, 'body', language) : [];
  const headlines = isWritten ? sentencesOf(doc, 'headline', language) : [];
  const context = contextOf(article, doc, body, language, world);
  for (const { sentence, structure } of headlines) context.heard.hear(sentence, structure);
  const told = victimsOf([...titleOf(article.title, language), ...body, ...headlines], (t) =>
    isTown(t, context),
  );
  const drafts = figureDrafts(told, body, context);
  const plain = {
    event: isWritten ? context.event : { ...nothing, date: article.published?.slice(0, 10) ?? null },
    claims: [...keyed(drafts), ...blameClaims(context, body, drafts)],
    dropped: explaining ? droppedOf(context, body, drafts) : [],
    stages: explaining ? stagesOf({ headline: article.title, ...context, body, told }) : noStages,
    english: isWritten,
    wire: language.document.wireOf(article.text, world.outlets),
  };
  return language.remarks({ ...article, report: reportIn(doc, language) }, plain, world.places);
}

/** The report without the pictures, lists and links that its page prints around it. */
const reportIn = ({ text, sentences }: Document, { document }: Language): string =>
  sentences
    .filter(({ role }) => role === 'body' || role === 'headline')
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => !document.isFurniture(sentence))
    .join('\n');

/** No event can be told of a text that is not read. */
const nothing = { kind: null, place: null, within: [] };

const dated = (article: Article, { events }: Language): Article => ({
  ...article,
  published: article.published ?? events.dateline(article.title, article.text),
});

/** So much of a text tells which places it may mean, in letters. */
const headLength = 20_000;

const placesOf = ({ title, text }: Article, { events }: Language, { places }: World): World['places'] =>
  events.places(places, `${title ?? ''}\n${text.slice(0, headLength)}`);

/** A headline tells who is who; its figures are those of the text. */
const titleOf = (title: string | null, language: Language): readonly ReadSentence[] => {
  const plain = title?.toLowerCase() ?? '';
  return language.read(plain).sentences.map((s) => ({ ...readSentence(s, plain, language), index: -1 }));
};
