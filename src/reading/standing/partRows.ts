import type { PartRow } from '../../languages/standingRules.ts';
import { headOf } from '../clauses/kinds.ts';
import type { Adjunct } from '../clauses/types.ts';
import { adjunctsAt, isPartOf, rivals, sameNumber } from './look.ts';
import type { Account, Found, Reported } from './types.ts';

/** The first of the language's rows by which a figure is a part. */
export function byRow(own: Reported, account: Account): Found | null {
  for (const row of account.language.standing.parts) {
    if ((row.measure && row.measure !== own.figure.measure) || (row.told && own.figure.form !== 'counted'))
      continue;
    const found = row.told ? told(own, row) : beside(own, row);
    if (found && stands(own, row, account)) return found;
  }
  return null;
}

/** What the article must count beside. */
function stands(own: Reported, { besides, told: how }: PartRow, account: Account): boolean {
  const others = rivals(own, account).filter(
    ({ figure: f }) =>
      !isPartOf(f, own.figure) &&
      !sameNumber(f, own.figure) &&
      // "four hurt, one police officer |slightly|": the only officer is all officers
      (!how || own.figure.population === 'people' || f.population === own.figure.population),
  );
  if (besides === 'none') return own.figure.form === 'counted' || others.length > 0;
  if (besides === 'any') return others.length > 0;
  return others.some(({ figure: f }) => (f.low ?? f.high ?? 0) > (own.figure.high ?? own.figure.low ?? 0));
}

function beside(own: Reported, row: PartRow): Found | null {
  const { words } = own.structure;
  const fits = (a: Adjunct): boolean =>
    row.roles!.includes(a.role) &&
    a.phrases.length > 0 &&
    a.phrases.every(
      (p) => row.heads!.has(headOf(p).lower) && (!row.one || (a.phrases.length === 1 && !p.quantity)),
    );
  const found = adjunctsAt(own).find(fits);
  return found ? { rule: row.rule, from: words.indexOf(found.word), to: found.phrases.at(-1)!.to } : null;
}

/** "30 |seriously| hurt", "two remain |critical|", "50 people with |serious| injuries". */
function told(own: Reported, { rule, told: words }: PartRow): Found | null {
  const { figure, structure } = own;
  const { clause, phrase } = figure;
  const relative = structure.clauses.filter((c) => c.antecedent === phrase);
  const near = [clause, ...relative].flatMap((c) => [
    ...c.states,
    ...c.adverbs,
    ...structure.words.slice(c.verb?.from ?? 0, c.verb?.to ?? 0),
  ]);
  const after = structure.words.slice(phrase.to, phrase.to + 1);
  const withs = adjunctsAt(own)
    .filter(
      (a) =>
        (a.role === 'with' && a.host === phrase) ||
        (a.role === 'place' && a.word.from >= phrase.words.at(-1)!.to),
    )
    .flatMap((a) => a.phrases);
  const word = [...phrase.words, ...near, ...after, ...withs.flatMap((p) => p.words)].find((w) =>
    words!.has(w.lower),
  );
  const at = word ? structure.words.indexOf(word) : -1;
  return at < 0 ? null : { rule, from: at, to: at + 1 };
}
