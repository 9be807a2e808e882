import { isPartOf, isToll, rivals, sameNumber, sameOutcome } from './look.ts';
import type { Account, Found, Reported } from './types.ts';

/** "two more", "three others", "another 12": beside those of whom the same was told before. */
export function added(own: Reported, account: Account): Found | null {
  const { figure, structure } = own;
  const isMore = saysMore(own, account);
  // "killed a man and wounded |three others|": others than the man
  if (!isMore && (!saysOther(own) || isBesideAnotherOutcome(own, account))) return null;
  const isAlike = (r: Reported): boolean => saysMore(r, account) || saysOther(r);
  const others = alike(own, account).filter(
    (r) => !isPartOf(r.figure, figure) && !(sameNumber(r.figure, figure) && isAlike(r)),
  );
  const isBeside = others.some((r) => isBefore(r, own) || (r.sentence === own.sentence && isToll(r.figure)));
  if (!isBeside && !(isMore && isFirst(own, account))) return null;
  const { from, to } = figure.phrase;
  return {
    rule: isBeside ? 'added' : 'more',
    from,
    to: account.language.standing.added.has(structure.words[to]?.lower ?? '') ? to + 1 : to,
  };
}

/** Of the same outcome; "a man was killed and |six more| were shot": who died was shot, too. */
const alike = (own: Reported, account: Account): readonly Reported[] => [
  ...rivals(own, account),
  ...(own.figure.measure === 'casualties'
    ? account.all.filter(
        (r) =>
          r.scope === own.scope &&
          r.figure.measure !== 'casualties' &&
          r.figure.population !== 'attackers' &&
          sameOutcome(r.figure, own.figure) &&
          (r.figure.high ?? 1) > 0,
      )
    : []),
];

/** "|Two more| died on Tuesday", and nothing before it: beside those of whom other reports told. */
const isFirst = (own: Reported, { all }: Account): boolean =>
  own.figure.phrase.determiner !== 'definite' &&
  all.every((r) => r.figure === own.figure || r.figure.measure === 'attacks' || isBefore(own, r));

const isBefore = (a: Reported, b: Reported): boolean =>
  a.sentence < b.sentence || (a.sentence === b.sentence && a.figure.from < b.figure.from);

/** "two |more|", "|another| two": surely not those told before. */
function saysMore({ figure: { phrase, form }, structure }: Reported, { language }: Account): boolean {
  const words = [...phrase.words, structure.words[phrase.to]];
  return (
    form === 'another' ||
    Boolean(phrase.quantity?.rules.includes('added')) ||
    words.some((w) => w && language.standing.added.has(w.lower))
  );
}

/** "three |others|", "two |other| people" */
const saysOther = ({ figure: { phrase } }: Reported): boolean =>
  phrase.words.some((w) => w.apart === 'other' || w.noun?.others) ||
  Boolean(phrase.quantity?.rules.includes('others'));

/** Told in one sentence behind another outcome, and behind none of its own. */
const isBesideAnotherOutcome = (own: Reported, { all }: Account): boolean => {
  const before = all.filter(
    (r) => r.sentence === own.sentence && isBefore(r, own) && r.figure.measure !== 'attacks',
  );
  return before.length > 0 && before.every((r) => r.figure.measure !== own.figure.measure);
};
