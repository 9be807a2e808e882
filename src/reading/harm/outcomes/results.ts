import type { FigureMeasure } from '../../../core/claim.ts';
import type { Word } from '../../../languages/word.ts';
import type { Structure } from '../../clauses/build.ts';
import { headOf, subjectsOf } from '../../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../../clauses/types.ts';
import type { Outcome } from './types.ts';

/** "left |a guard and two clerks| dead and |three others| injured": each state is told of those before it. */
export function resultsOf(clause: Clause, structure: Structure): Outcome[] {
  const verb = clause.verb!;
  if (!verb.head.verb?.results || verb.passive || verb.negated || clause.objects.length === 0) return [];
  const results = [...statesIn(clause), ...participlesOf(clause, structure), ...headsIn(clause)].toSorted(
    (a, b) => a.word.from - b.word.from,
  );
  let from = 0;
  return results.map(({ word, measure, clause: own }) => {
    const victims = clause.objects.filter((o) => o.words[0]!.from >= from && o.words[0]!.from <= word.from);
    from = word.to;
    return { measure, rule: `left:${measure}`, clause: own, victims, agents: subjectsOf(clause), word };
  });
}

interface Result {
  readonly word: Word;
  readonly measure: FigureMeasure;
  readonly clause: Clause;
}

/** "left three |dead|" */
const statesIn = (clause: Clause): readonly Result[] =>
  clause.states.flatMap((word) => (word.state ? [{ word, measure: word.state, clause }] : []));

/** "left three |wounded|": read as a clause that hangs on those whom it befell. */
const participlesOf = (clause: Clause, { clauses }: Structure): readonly Result[] =>
  clauses.flatMap((c) =>
    c.kind === 'reduced' &&
    c.antecedent &&
    c.parent === clause &&
    isLeft(c.antecedent, clause) &&
    c.verb?.head.verb?.harm &&
    c.verb.passive
      ? [{ word: c.verb.head, measure: c.verb.head.verb.harm.measure, clause: c }]
      : [],
  );

/** An object, what it is a part of, or whom it includes. */
const isLeft = (phrase: NounPhrase, { objects, adjuncts }: Clause): boolean =>
  objects.includes(phrase) ||
  adjuncts.some((a) => a.role === 'of' && a.host && objects.includes(a.host) && a.phrases.includes(phrase)) ||
  adjuncts.some((a) => a.role === 'inclusion' && a.phrases.includes(phrase));

/** "left two |dead|": read as the head of the object. */
const headsIn = (clause: Clause): readonly Result[] =>
  clause.objects.flatMap((o) => {
    const word = headOf(o);
    return word.state && word.tag === 'adjective' ? [{ word, measure: word.state, clause }] : [];
  });
