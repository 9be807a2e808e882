import type { Article } from '../../../src/core/article.ts';
import type { Ledger } from '../../../src/core/ledger.ts';
import { compose } from '../../../src/app/compose.ts';
import { askOf } from '../../../src/readers/model/ask.ts';
import { makeClient } from '../../../src/readers/model/client.ts';
import type { ModelConfig } from '../../../src/readers/model/settings.ts';
import { extract } from '../../../src/readers/extract.ts';
import type { ProposedFigure } from '../../../src/readers/model/answer.ts';
import type { ModelKit, Replier, Reply } from './index.ts';
import { asProposed } from './asProposed.ts';

const lateMs = 5000;

/** A desk whose second reader is the stand-in; the clock stands until it is set. */
export function deskWith(
  kit: ModelKit,
  ledger: Ledger,
  about: Partial<ModelConfig> = {},
  ending?: AbortSignal,
) {
  const clock = { at: new Date('2016-12-09T10:00:00Z'), now: () => clock.at };
  const config: ModelConfig = {
    provider: 'compatible',
    name: 'kit',
    key: kit.key,
    url: kit.url,
    dailyTokens: null,
    for: 'all',
    ...about,
  };
  const ask = askOf(config, { retries: 0 });
  const limits = { atOnce: 4, reading: lateMs, judging: lateMs };
  const model = makeClient(config, { store: ledger, clock, ask, limits, ending });
  const wired = compose(ledger, clock, { second: { model, wanted: config.for } });
  return { ...wired, clock };
}

/** What a judge says who finds nothing wrong with an alert. */
export const agreed = {
  reason: 'Both sentences say so, of one event and the same people.',
  firstSaysSo: 'yes',
  secondSaysSo: 'yes',
  sameEvent: 'yes',
  sameCount: 'yes',
  bothCanBeTrue: 'no',
};

export const isJudging = ({ schema }: Parameters<Replier>[0]): boolean =>
  JSON.stringify(schema).includes('sameEvent');

/** Reads those articles as the rules do, others as nothing; judges as told. */
export const readsAs =
  (articles: readonly Article[], judges: Reply = { object: agreed }): Replier =>
  (request) => {
    if (isJudging(request)) return judges;
    const article = articles.find(({ text }) => request.prompt.includes(text));
    return { object: asProposed(article ? extract(article).claims : []) };
  };

/** The same with each figure changed; one that is changed to null is left out. */
export const readsOtherwise =
  (
    articles: readonly Article[],
    change: (figure: ProposedFigure) => ProposedFigure | null,
    judges: Reply = { object: agreed },
  ): Replier =>
  (request) => {
    if (isJudging(request)) return judges;
    const article = articles.find(({ text }) => request.prompt.includes(text));
    const { figures, ...rest } = asProposed(article ? extract(article).claims : []);
    const partsOf = (at: number): number => (at < 0 || change(figures[at]!) === null ? -1 : kept.indexOf(at));
    const kept = figures.flatMap((figure, at) => (change(figure) === null ? [] : [at]));
    const changed = kept.flatMap((at) => change(figures[at]!) ?? []);
    return { object: { ...rest, figures: changed.map((f) => ({ ...f, partOf: partsOf(f.partOf) })) } };
  };
