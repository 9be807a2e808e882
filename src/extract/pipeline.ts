import type { Article } from '../core/article.ts';
import type { Claim, ResponsibilityClaim, Speaker } from '../core/claim.ts';
import type { Dropped, Event, Explanation } from '../core/incident.ts';
import { dateline, datesIn } from '../languages/en/dates.ts';
import { looksEnglish } from '../languages/en/english.ts';
import { english, remarksOn } from '../languages/en/index.ts';
import { collectNames, namesPerson, type Names } from '../languages/en/names/names.ts';
import { type Document, readDocument, type Sentence } from '../languages/en/tokenise.ts';
import { Attributor } from '../reading/attribution/attribute.ts';
import { type Draft, keyed, unrepeated } from '../reading/claims/repeats.ts';
import { leftovers } from '../reading/claims/leftovers.ts';
import type { Figure } from '../reading/harm/figures.ts';
import { type Told, victimsOf } from '../reading/people/victims.ts';
import type { Setting } from '../reading/standing/types.ts';
import { unmarked, withStanding } from '../reading/claims/marks.ts';
import { readSentence, type ReadSentence } from '../reading/sentence.ts';
import { asOf } from './asOf.ts';
import { eventOf, placesIn, settingsOf } from './event.ts';
import { isFurniture, wireOf } from './furniture.ts';
import type { Places } from './gazetteer.ts';
import { type Blamed, blamesOf } from '../reading/responsibility/article.ts';
import { placesInText } from './placesInText.ts';
import { scopes } from './scope/scopes.ts';
import type { Passages } from '../reading/events/passages.ts';
import type { Outlets } from '../reading/attribution/attribute.ts';

/** What reading needs to know of the world beside words: places and outlets. */
export interface World {
  readonly places: Places;
  readonly outlets: Outlets;
}

interface Context {
  readonly article: Article;
  readonly doc: Document;
  readonly event: Event;
  readonly names: Names;
  readonly isPlace: (name: string) => boolean;
  readonly heard: Attributor;
  readonly scopes: Passages;
  readonly world: World;
}

/** How to read: `explaining` also tells what became of every other number. */
export interface Manner {
  readonly explaining: boolean;
}

/** Article → claims: sentences, figures, people, speakers, scope, place and date, responsibility, repeats. */
export function read(given: Article, everywhere: World, { explaining }: Manner): Explanation {
  const article = { ...given, published: given.published ?? dateline(given.title, given.text) };
  const world = {
    ...everywhere,
    places: placesInText(everywhere.places, `${article.title ?? ''}\n${article.text.slice(0, 20_000)}`),
  };
  const doc = readDocument(article.text);
  const body = doc.sentences
    .filter((s) => !isFurniture(doc.text.slice(s.start, s.end)))
    .map((sentence) => readSentence(sentence, doc.text, english));
  const context = contextOf(article, doc, body, world);
  const told = victimsOf([...titleOf(article.title), ...body]);
  const kept = told.filter((t) => !isAside(t, context));
  const drafts = unrepeated(
    withStanding(
      unsaid(kept.map((t) => ({ told: t, drafts: draftsOf(t, context) }))),
      kept,
      settingOfAll(context, body),
    ),
  );
  const claims: Claim[] = [
    ...keyed(drafts),
    ...blameClaims(
      context,
      blamesOf(body, { doc, names: context.names, heard: context.heard, language: english }),
    ),
  ];
  const reading = {
    event: context.event,
    claims,
    dropped: explaining ? droppedOf(context, body, drafts) : [],
    english: looksEnglish(doc),
    wire: wireOf(article.text, world.outlets),
  };
  return remarksOn(article, reading);
}

function contextOf(article: Article, doc: Document, body: readonly ReadSentence[], world: World): Context {
  const settings = settingsOf(doc, world.places);
  const event = eventOf(doc, article.title, article.published, settings, world.places);
  const isPlace = (name: string): boolean => world.places.lookup(name).length > 0;
  const names = collectNames(doc, isPlace);
  const heard = new Attributor(doc, names, { language: english, outlets: world.outlets });
  for (const { sentence, structure } of body) heard.hear(sentence, structure);
  return {
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
    }),
    world,
  };
}

/** What the standing of figures is judged by. */
const settingOfAll = ({ doc, event, world }: Context, body: readonly ReadSentence[]): Setting => ({
  text: doc.text,
  language: english,
  structures: body.map((r) => r.structure),
  kind: event.kind,
  places: [event.place, ...event.within].filter((p) => p !== null),
  isOutlet: (name) => world.outlets.outlet(name) !== null,
});

/** A headline tells who is who; its figures are those of the text. */
const titleOf = (title: string | null): readonly ReadSentence[] => {
  const plain = title?.toLowerCase() ?? '';
  return readDocument(plain).sentences.map((s) => ({ ...readSentence(s, plain, english), index: -1 }));
};

/** A name that is nobody's; "the killing of Ana" in an event of long ago. */
function isAside({ figure, sentence, entity }: Told, context: Context): boolean {
  const { doc, names, isPlace } = context;
  const { tokens } = doc.sentences[sentence]!;
  const known = entity !== null && entity.nouns.size > 0;
  if (figure.form === 'name' && !known && !namesPerson(tokens, figure.words, names, isPlace)) return true;
  const nominal = figure.rules.includes('noun-of') || figure.rules.includes('noun-owner');
  return nominal && figure.form !== 'counted' && context.scopes.scopeOf(figure, sentence).scope === 'other';
}

/** Somebody told of before is told of again only where another speaker tells of them. */
function unsaid(all: readonly { readonly told: Told; readonly drafts: readonly Draft[] }[]): Draft[] {
  const out: Draft[] = [];
  const heard = new Set<string>();
  const keyOf = ({ claim }: Draft): string => `${claim.measure} ${claim.speaker?.name}`;
  for (const { told, drafts } of all) {
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
  const { article, doc, heard, scopes: found } = context;
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
    asOf: asOf(quote, figure.rules, article.published),
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
    claim: { ...common, speaker, hearsay: speaker === null && /\b(?:reportedly|allegedly)\b/i.test(quote) },
  }));
}

const wordingOf = ({ words }: Figure, { tokens }: Sentence, doc: Document): string =>
  doc.text.slice(tokens[words.from]!.start, tokens[words.to - 1]!.end);

function whereAndWhen(
  { doc, event, article, world }: Context,
  sentence: Sentence,
  incident: boolean,
): { place: string | null; date: string | null } {
  if (incident) return { place: event.place, date: event.date };
  const place = placesIn(sentence, world.places).toSorted((a, b) => b.score - a.score)[0]?.name ?? null;
  const date =
    datesIn(doc.text.slice(sentence.start, sentence.end), article.published).find((d) => d.exact)?.date ??
    null;
  return { place, date };
}

function blameClaims(context: Context, found: readonly Blamed[]): ResponsibilityClaim[] {
  const { article, doc } = context;
  return found.map(({ index, clause, via, ...claim }, i) => {
    const sentence = doc.sentences[index]!;
    return {
      measure: 'responsibility' as const,
      ...claim,
      key: `r${i + 1}`,
      via: via === article.outlet ? null : via,
      scope: context.scopes.scopeAt(clause, index).scope,
      ...whereAndWhen(context, sentence, true),
      quote: doc.text.slice(sentence.start, sentence.end),
      start: sentence.start,
      end: sentence.end,
    };
  });
}

/** What became of every number that is no claim. */
function droppedOf({ doc }: Context, body: readonly ReadSentence[], drafts: readonly Draft[]): Dropped[] {
  return doc.sentences.flatMap((sentence) => {
    const known = body.find((r) => r.sentence === sentence) ?? null;
    const own = drafts.filter((d) => d.claim.start === sentence.start).map((d) => d.figure);
    return leftovers(sentence, known, own, english).map(({ from, to, reason }) => {
      const [start, end] = [sentence.tokens[from]!.start, sentence.tokens[to - 1]!.end];
      return { text: doc.text.slice(start, end), start, end, reason };
    });
  });
}
