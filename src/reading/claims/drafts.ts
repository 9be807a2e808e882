import type { Speaker } from '../../core/claim.ts';
import type { Document, Sentence } from '../../languages/text.ts';
import type { Context } from '../context.ts';
import type { Figure } from '../harm/figures.ts';
import type { Told } from '../people/told.ts';
import { unmarked } from './marks.ts';
import type { Draft } from './repeats.ts';
import { whereAndWhen } from './whereAndWhen.ts';

/** One draft a speaker: "X and Y both said 55" is two claims. */
export function draftsOf({ figure, sentence: index }: Told, context: Context): Draft[] {
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
