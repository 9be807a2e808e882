import type { ResponsibilityClaim } from '../../../core/claim.ts';
import type { ProposedBlame } from '../answer.ts';
import { type Grounds, namedOrNull, quoteIn, requireNamed, speakerIn, viaOf } from './grounds.ts';
import { locatorIn } from './locate.ts';
import { Ungrounded } from './ungrounded.ts';

/** The claim of who did it that a proposal makes. Throws `Ungrounded` where the article does not bear it out. */
export function blameOf(proposal: ProposedBlame, key: string, grounds: Grounds): ResponsibilityClaim {
  const { stance, scope } = proposal;
  const { quote, start, end } = quoteIn(proposal.quote, grounds);
  const speaker = speakerIn(proposal.speaker, grounds);
  if (!speaker) throw new Ungrounded('nobody is named who blames, admits or denies');
  const actor = proposal.actor.trim();
  requireNamed(actor, 'actor', grounds);
  const act = locatorIn(quote).find(proposal.act);
  return {
    key,
    measure: 'responsibility',
    stance,
    speaker,
    actor,
    act: act && quote.slice(act.start, act.end),
    via: viaOf(proposal.via, grounds),
    scope,
    place: namedOrNull(proposal.place, grounds),
    date: null,
    quote,
    start,
    end,
    rules: ['model'],
  };
}
