import type { FigureClaim } from '../../../core/claim.ts';
import { exactly, formatInterval, type Interval, sameInterval } from '../../../core/interval.ts';
import type { ProposedFigure } from '../answer.ts';
import { type Grounds, namedOrNull, quoteIn, speakerIn, viaOf } from './grounds.ts';
import { locatorIn } from './locate.ts';
import { Ungrounded } from './ungrounded.ts';

/** The claim that a proposal makes; its key is the model's own. Throws `Ungrounded` where the article does not bear it out. */
export function figureOf(proposal: ProposedFigure, key: string, grounds: Grounds): FigureClaim {
  const { measure, population, stance, scope, standing, state, attackers, source } = proposal;
  const { quote, start, end } = quoteIn(proposal.quote, grounds);
  const { wording, low, high } = figureIn(quote, proposal, grounds);
  if ((measure === 'attacks') !== (population === 'none'))
    throw new Ungrounded('only attacks have nobody whom they count');
  const speaker = speakerIn(proposal.speaker, grounds);
  const subset = standing === 'part' ? subsetIn(quote, proposal.subset) : null;
  return {
    key,
    measure,
    population,
    low,
    high,
    wording,
    stance,
    speaker,
    via: viaOf(proposal.via, grounds),
    relayed: namedOrNull(proposal.relayed, grounds),
    scope,
    place: namedOrNull(proposal.place, grounds),
    date: null,
    partOf: null,
    asOf: grounds.article.published,
    standing,
    subset,
    state,
    attackers,
    source: source === 'unknown' ? null : source,
    derived: false,
    parts: [],
    hearsay: false,
    quote,
    start,
    end,
    rules: ['model'],
  };
}

interface WordedFigure extends Interval {
  readonly wording: string;
}

/** The figure as our tables read it, in its own words. Throws where they read another, or none. */
function figureIn(
  quote: string,
  { wording, low, high, stance }: ProposedFigure,
  { checks }: Grounds,
): WordedFigure {
  const at = locatorIn(quote).find(wording);
  if (!at) throw new Ungrounded('its wording does not stand in its quotation');
  const read = checks.figureAt(quote, at.start, at.end);
  const proposed: Interval = { low, high };
  // "denied causing civilian casualties": nobody, in the words of a denial
  if (!read && stance === 'denies' && sameInterval(proposed, exactly(0)) && checks.mayDeny(quote))
    return { ...proposed, wording: quote.slice(at.start, at.end) };
  if (!read) throw new Ungrounded('its wording has no figure that our tables read');
  if (!sameInterval(read, proposed))
    throw new Ungrounded(`its words say ${formatInterval(read)}, not ${formatInterval(proposed)}`);
  const [from, to] = [Math.min(at.start, read.start), Math.max(at.end, read.end)];
  return { ...proposed, wording: quote.slice(from, to) };
}

const subsetIn = (quote: string, words: string): string | null => {
  const at = locatorIn(quote).find(words);
  return at && quote.slice(at.start, at.end);
};
