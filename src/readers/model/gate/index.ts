import type { Article } from '../../../core/article.ts';
import type { Claim } from '../../../core/claim.ts';
import type { Checks } from '../../../languages/checks.ts';
import { LooseAnswer, ProposedBlame, ProposedFigure } from '../answer.ts';
import type { Part } from '../parts.ts';
import { blameOf } from './blame.ts';
import { figureOf } from './figure.ts';
import { locatorIn } from './locate.ts';
import { namedIn } from './named.ts';
import type { Grounds } from './grounds.ts';
import { Ungrounded } from './ungrounded.ts';
import { z } from 'zod';

/** A proposal that did not pass, and why. */
export interface Rejected {
  /** What was proposed, in short: for people to see. */
  readonly proposal: string;
  readonly reason: string;
}

export interface Passed {
  readonly claims: readonly Claim[];
  readonly rejected: readonly Rejected[];
}

/** Claims that are looked at of one part: a long article has some sixty. */
const most = 300;

/**
 * Lets through what stands in the article: its quotation letter for letter, a figure that our own number tables read out of it, and
 * names that the article has. What it cannot see: a right figure given to somebody else, or told of another outcome.
 */
export function gate(
  article: Article,
  part: Part,
  answer: LooseAnswer,
  checks: Checks,
  searched = searchedIn(article),
): Passed {
  const span = { start: part.start, end: part.start + part.text.length };
  const grounds: Grounds = { article, checks, part: span, ...searched };
  const rejected: Rejected[] = [];
  const passed = <P, C extends Claim>(
    proposals: readonly unknown[],
    shape: z.ZodType<P>,
    claimOf: (proposal: P, key: string, grounds: Grounds) => C,
    mark: string,
  ): (C | null)[] =>
    proposals.slice(0, most).map((given, i) => {
      const proposal = shape.safeParse(given);
      try {
        if (!proposal.success) throw new Ungrounded(firstFault(proposal.error));
        return claimOf(proposal.data, `${mark}${part.number}-${i + 1}`, grounds);
      } catch (error) {
        if (!(error instanceof Ungrounded)) throw error;
        rejected.push({ proposal: short(given), reason: error.message });
        return null;
      }
    });
  const figures = passed(answer.figures, ProposedFigure, figureOf, 'm');
  const blames = passed(answer.responsibility, ProposedBlame, blameOf, 'n');
  for (const list of [answer.figures, answer.responsibility])
    if (list.length > most)
      rejected.push({
        proposal: `${list.length - most} more`,
        reason: `the answer has more than ${most} claims`,
      });
  const wholes = answer.figures.map((given) => ProposedFigure.safeParse(given).data?.partOf ?? -1);
  return { claims: [...withWholes(figures, wholes), ...blames.filter((claim) => claim !== null)], rejected };
}

/** What is searched in for each claim; made once an article, which may be long. */
export const searchedIn = ({ title, text }: Article): Pick<Grounds, 'locator' | 'isNamed'> => ({
  locator: locatorIn(text),
  isNamed: namedIn([title, text].filter((given) => given !== null).join('\n')),
});

/** A part keeps its whole where that passed too. */
const withWholes = <C extends { readonly key: string }>(
  figures: readonly (C | null)[],
  wholes: readonly number[],
): C[] =>
  figures.flatMap((claim, i) => {
    if (claim === null) return [];
    const whole = wholes[i] === i ? null : (figures[wholes[i] ?? -1] ?? null);
    return [{ ...claim, partOf: whole?.key ?? null }];
  });

const firstFault = (error: z.ZodError): string => {
  const [issue] = error.issues;
  return `its ${issue?.path.join('.') || 'form'} is not what the schema allows`;
};

const Shown = z
  .object({ wording: z.string(), actor: z.string(), measure: z.string(), quote: z.string() })
  .partial();

const short = (given: unknown): string => {
  const { wording, actor, measure = 'responsibility', quote } = Shown.safeParse(given).data ?? {};
  const said = [wording ?? actor, measure, quote].filter((words) => words !== undefined && words !== '');
  return (said.length > 1 ? said.join(' · ') : JSON.stringify(given ?? null)).slice(0, 200);
};
