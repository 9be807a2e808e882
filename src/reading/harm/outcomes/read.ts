import type { Language } from '../../../languages/language.ts';
import type { Structure } from '../../clauses/build.ts';
import type { Clause } from '../../clauses/types.ts';
import { amongHarmed } from './among.ts';
import { byRow } from './byRow.ts';
import { byVerb } from './byVerb.ts';
import { inverted } from './inverted.ts';
import { joinPairs } from './pairs.ts';
import { resultsOf } from './results.ts';
import type { Outcome } from './types.ts';
import { verbless } from './verbless.ts';

/** All that one sentence says befell anybody, clause by clause. */
export function outcomesOf(structure: Structure, language: Language): Outcome[] {
  const results = new Set<Clause>();
  const found = structure.clauses.flatMap((clause) => {
    if (!clause.verb) return verbless(clause, structure);
    if (results.has(clause)) return [];
    const turned = inverted(clause, structure);
    if (turned) return [turned];
    const left = resultsOf(clause, structure);
    if (left.length > 0) {
      for (const { clause: result } of left) results.add(result);
      return left.map((o) => ({ ...o, clause }));
    }
    const outcome =
      amongHarmed(clause, structure) ?? byRow(clause, structure, language) ?? byVerb(clause, structure);
    return outcome ? [outcome] : [];
  });
  return joinPairs(found);
}
