import type { Article } from '../core/article.ts';
import type { Claim, ResponsibilityClaim, Speaker } from '../core/claim.ts';
import type { Dropped, Event, Explanation } from '../core/incident.ts';
import { noStages } from '../core/stages.ts';
import { withoutMarkup } from '../languages/common/markup.ts';
import type { Language } from '../languages/language.ts';
import type { Names } from '../languages/names.ts';
import type { Outlets, Places } from '../languages/places.ts';
import type { Document, Sentence, Token } from '../languages/text.ts';
import { Attributor } from './attribution/attribute.ts';
import { type Draft, keyed, unrepeated } from './claims/repeats.ts';
import { leftovers } from './claims/leftovers.ts';
import { stagesOf } from './explain/stages.ts';
import type { Figure } from './harm/figures.ts';
import type { Told } from './people/told.ts';
import { victimsOf } from './people/victims.ts';
import type { Setting } from './standing/types.ts';
import { unmarked, withStanding } from './claims/marks.ts';
import { readSentence, type ReadSentence } from './sentence.ts';
import { sentencesOf, unheadlined } from './document/body.ts';
import { segmentsOf } from './document/segments.ts';
import { type Blamed, blamesOf } from './responsibility/article.ts';
import { scopes } from './events/main.ts';
import type { Passages } from './events/passages.ts';

/** What reading needs to know of the world beside words: places and outlets. */
export interface World {
  readonly places: Places;
  readonly outlets: Outlets;
}

interface Context {
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

/** How to read: `explaining` also tells what each stage found, and what became of every other number. */
export interface Manner {
  readonly explaining: boolean;
}

/** Article → claims: sentences, figures, people, speakers, scope, place and date, responsibility, repeats. */
export function read(
  given: Article,
  language: Language,
  everywhere: World,
  { explaining }: Manner,
): Explanation {
  const { events } = language;
  const article = { ...given, published: given.published ?? events.dateline(given.title, given.text) };
  const world = {
    ...everywhere,
    places: events.places(everywhere.places, `${article.title ?? ''}\n${article.text.slice(0, 20_000)}`),
  };
  const doc = language.read(
    article.text,
    segmentsOf(withoutMarkup(article.text), article.title, language.document),
  );
  // of a text in another language nothing is read: what looks like a word of this one is none
  const isWritten = language.isWritten(doc);
  const body = isWritten ? sentencesOf(doc, 'body', language) : [];
  const headlines = isWritten ? sentencesOf(doc, 'headline', language) : [];
  const context = contextOf(article, doc, body, language, world);
  for (const { sentence, structure } of headlines) context.heard.hear(sentence, structure);
  const told = victimsOf([...titleOf(article.title, language), ...body, ...headlines], (t) =>
    isTown(t, context),
  );
  const kept = told.filter((t) => !isAside(t, context));
  const drafts = unrepeated(
    withStanding(
      unheadlined(unsaid(kept.map((t) => ({ told: t, drafts: draftsOf(t, context) }))), doc),
      kept,
      settingOfAll(context, body),
    ),
  );
  const claims: Claim[] = [
    ...keyed(drafts),
    ...blameClaims(context, blamesOf(body, { doc, names: context.names, heard: context.heard, language })),
  ];
  const reading = {
    event: context.event,
    claims,
    dropped: explaining ? droppedOf(context, body, drafts) : [],
    stages: explaining ? stagesOf({ headline: article.title, ...context, body, told }) : noStages,
    english: isWritten,
    wire: language.document.wireOf(article.text, world.outlets),
  };
  return language.remarks(article, reading);
}

function contextOf(
  article: Article,
  doc: Document,
  body: readonly ReadSentence[],
  language: Language,
  world: World,
): Context {
  const event = language.events.eventOf(doc, article.title, article.published, world.places);
  const isPlace = (name: string): boolean => world.places.lookup(name).length > 0;
  const names = language.naming.collect(doc, isPlace);
  const heard = new Attributor(doc, names, { language, outlets: world.outlets });
  for (const { sentence, structure } of body) heard.hear(sentence, structure);
  return {
    language,
    article,
    doc,
    event,
    names,
    isPlace,
    heard,
    scopes: scopes({
      article,
      doc,
      event,
      body,
      isPlace,
      keyOf: (word) => language.naming.stem(word),
    }),
    world,
  };
}

/** What the standing of figures is judged by. */
const settingOfAll = ({ doc, event, language, world }: Context, body: readonly ReadSentence[]): Setting => ({
  text: doc.text,
  language,
  structures: body.map((r) => r.structure),
  kind: event.kind,
  places: [event.place, ...event.within].filter((p) => p !== null),
  isOutlet: (name) => world.outlets.outlet(name) !== null,
});

/** A headline tells who is who; its figures are those of the text. */
const titleOf = (title: string | null, language: Language): readonly ReadSentence[] => {
  const plain = title?.toLowerCase() ?? '';
  return language.read(plain).sentences.map((s) => ({ ...readSentence(s, plain, language), index: -1 }));
};

/** "Gao", where nothing says that somebody is called so: a town is harmed otherwise, and no victim. */
const isTown = (told: Told, context: Context): boolean =>
  isNobody(told, context) &&
  context.isPlace(
    nameOf(told, context)
      .map((t) => t.text)
      .join(' '),
  );

/** A name that is nobody's. */
const isNobody = ({ figure, sentence, entity }: Told, { doc, names, language, isPlace }: Context): boolean =>
  figure.form === 'name' &&
  !entity?.described &&
  !language.naming.mayBePerson(doc.sentences[sentence]?.tokens ?? [], figure.words, names, isPlace);

const nameOf = ({ figure: { words }, sentence }: Told, { doc }: Context): readonly Token[] =>
  doc.sentences[sentence]?.tokens.slice(words.from, words.to) ?? [];

/** A name that is nobody's; "the killing of Ana" in an event of long ago. */
function isAside(told: Told, context: Context): boolean {
  if (isNobody(told, context)) return true;
  const { figure, sentence } = told;
  const nominal = figure.rules.includes('noun-of') || figure.rules.includes('noun-owner');
  return nominal && figure.form !== 'counted' && context.scopes.scopeOf(figure, sentence).scope === 'other';
}

/** Somebody told of before is told of again only where another speaker tells of them. */
function unsaid(all: readonly { readonly told: Told; readonly drafts: readonly Draft[] }[]): Draft[] {
  const out: Draft[] = [];
  const heard = new Set<string>();
  for (const { told, drafts } of all) {
    const keyOf = ({ claim }: Draft): string => `${claim.measure} ${told.entity?.id} ${claim.speaker?.name}`;
    const bare = told.figure.form === 'pronoun' || told.figure.form === 'definite';
    const isSaid = (d: Draft): boolean => d.claim.speaker === null || heard.has(keyOf(d));
    const fresh = drafts.filter((d) => !told.again || !(bare || isSaid(d)));
    for (const draft of fresh) heard.add(keyOf(draft));
    out.push(...fresh);
  }
  return out;
}

/** One draft a speaker: "X and Y both said 55" is two claims. */
function draftsOf({ figure, sentence: index }: Told, context: Context): Draft[] {
  const { article, doc, heard, language, scopes: found } = context;
  const sentence = doc.sentences[index]!;
  const { scope, rule } = found.scopeOf(figure, index);
  const { speakers, via, relayed, rule: how } = heard.attribution(figure, sentence);
  const quote = doc.text.slice(sentence.start, sentence.end);
  const denied = figure.stance === 'denies' ? ['denied'] : [];
  const common = {
    measure: figure.measure,
    population: figure.population,
    low: figure.low,
    high: figure.high,
    wording: wordingOf(figure, sentence, doc),
    stance: figure.stance,
    via: via === article.outlet ? null : via,
    relayed,
    scope,
    ...whereAndWhen(context, sentence, scope === 'incident'),
    asOf: language.events.asOf(quote, figure.rules, article.published),
    ...unmarked,
    derived: figure.derived,
    quote,
    start: sentence.start,
    end: sentence.end,
    rules: [...figure.rules, ...denied, how, rule],
  };
  const said: readonly (Speaker | null)[] = speakers.length > 0 ? speakers : [null];
  return said.map((speaker) => ({
    figure,
    claim: { ...common, speaker, hearsay: speaker === null && language.isHearsay(quote) },
  }));
}

const wordingOf = ({ words }: Figure, { tokens }: Sentence, doc: Document): string =>
  doc.text.slice(tokens[words.from]!.start, tokens[words.to - 1]!.end);

function whereAndWhen(
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

function blameClaims(context: Context, found: readonly Blamed[]): ResponsibilityClaim[] {
  const { article, doc } = context;
  return found.map(({ index, clause, via, ...claim }, i) => {
    const sentence = doc.sentences[index]!;
    const { scope } = context.scopes.scopeAt(clause, index);
    return {
      measure: 'responsibility' as const,
      ...claim,
      key: `r${i + 1}`,
      via: via === article.outlet ? null : via,
      scope,
      ...whereAndWhen(context, sentence, scope === 'incident'),
      quote: doc.text.slice(sentence.start, sentence.end),
      start: sentence.start,
      end: sentence.end,
    };
  });
}

/** What became of every number that is no claim. */
function droppedOf(
  { doc, language }: Context,
  body: readonly ReadSentence[],
  drafts: readonly Draft[],
): Dropped[] {
  return doc.sentences.flatMap((sentence) => {
    const known = body.find((r) => r.sentence === sentence) ?? null;
    const own = drafts.filter((d) => d.claim.start === sentence.start).map((d) => d.figure);
    return leftovers(sentence, known, own, language).map(({ from, to, reason }) => {
      const [start, end] = [sentence.tokens[from]!.start, sentence.tokens[to - 1]!.end];
      return { text: doc.text.slice(start, end), start, end, reason };
    });
  });
}
