import type { Scope } from '../../core/claim.ts';
import { headOf } from '../clauses/kinds.ts';
import type { Adjunct, NounPhrase } from '../clauses/types.ts';
import { hitsElsewhere, mentionsOf } from './mentions.ts';
import { isEvent, isKnown, placesOf, type Signs, upwards } from './signs.ts';

export interface Verdict {
  readonly scope: Scope;
  readonly rule: string;
}

interface Rule {
  readonly name: string;
  readonly scope: Scope;
  readonly holds: (signs: Signs) => boolean;
}

/** What the words with a clause tell of its event, in order: the first rule that holds decides. */
const rules: readonly Rule[] = [
  // "since an attack that killed 12"
  {
    name: 'since-one',
    scope: 'other',
    holds: ({ clause, chain }) =>
      clause.antecedent !== null && sinces(chain).some((p) => p === clause.antecedent),
  },
  // "since the war began", "since Monday"
  {
    name: 'since',
    scope: 'aggregate',
    holds: ({ chain, clause, structure }) =>
      structure.clauses.some((c) => c.link === 'since' && c.parent !== null && isMate(c.parent, clause)) ||
      chain.some((c) => c.link === 'since' || c.adjuncts.some((a) => a.role === 'since' && !isOfDay(a, c))),
  },
  // "in four shootings", "several attacks"
  {
    name: 'several-events',
    scope: 'aggregate',
    holds: (signs) =>
      signs.phrases.some(
        (p) => p !== signs.counted && ((isSeveral(p) && !isOneEvent(p, signs)) || isAllOfThem(p, signs)),
      ),
  },
  // "shootings across three districts"
  {
    name: 'several-places',
    scope: 'aggregate',
    holds: (signs) => signs.phrases.some((p) => isSpread(p, signs)),
  },
  // "140 in Tolv, 82 in Dresk and 33 in Oln"
  { name: 'place-by-place', scope: 'aggregate', holds: ({ structure }) => isPlaceByPlace(structure) },
  // "a 2009 report found that 12 were killed"
  { name: 'report', scope: 'aggregate', holds: ({ clause }) => isOfReport(clause) },
  // "pushed the county's total to 34"
  {
    name: 'tally',
    scope: 'aggregate',
    holds: ({ phrases, chain }) => phrases.some((p) => isTally(p, chain)),
  },
  // "the nine-day assault"
  {
    name: 'lasting',
    scope: 'aggregate',
    holds: ({ phrases }) =>
      phrases.some(
        (p) => (isEvent(p) || headOf(p).noun?.campaign) && p.words.some((w) => w.apart === 'past'),
      ),
  },
  // "in a month in which", "over the past six weeks"
  { name: 'period', scope: 'aggregate', holds: (signs) => isWithinPeriod(signs) },
  // "during the offensive"
  {
    name: 'campaign',
    scope: 'aggregate',
    holds: (signs) =>
      !signs.first &&
      signs.chain.some((c) => [...c.subjects, ...c.adjuncts.flatMap((a) => a.phrases)].some(isCampaign)),
  },
  // "a war that has cost hundreds of lives"
  {
    name: 'campaign',
    scope: 'aggregate',
    holds: ({ chain }) =>
      chain.some(
        (c) => c.antecedent && headOf(c.antecedent).noun?.campaign && c.verb?.perfect && c.verb.present,
      ),
  },
  // "between March and October"
  {
    name: 'period',
    scope: 'aggregate',
    holds: ({ times }) =>
      ['month', 'year'].some((kind) => times.filter((w) => w.time!.kind === kind).length > 1),
  },
  // "deaths in 2019"
  {
    name: 'period',
    scope: 'aggregate',
    holds: ({ counted, times }) =>
      counted !== null &&
      headOf(counted).noun?.harm !== undefined &&
      times.some((w) => w.time!.kind === 'year' || w.time!.kind === 'earlier'),
  },
  // "an hour earlier"
  {
    name: 'earlier',
    scope: 'other',
    holds: ({ first, times, clause }) =>
      !first &&
      (times.some((w) => w.apart === 'other') ||
        (clause.verb?.head.verb?.deed !== undefined && clause.adverbs.some((w) => w.apart === 'other'))),
  },
  // "a day |after a raid killed 12|"
  { name: 'day-after', scope: 'other', holds: (signs) => isDayAfter(signs) },
  {
    name: 'other-date',
    scope: 'other',
    holds: ({ first, compared }) => !first && !compared.includes('same') && compared.includes('differs'),
  },
  // "In early April 12 died in |an attack|"
  {
    name: 'other-month',
    scope: 'other',
    holds: ({ first, times, phrases }) =>
      !first && times.some((w) => w.time!.kind === 'month') && phrases.some((p) => isEvent(p) && !isKnown(p)),
  },
  {
    name: 'period',
    scope: 'aggregate',
    holds: ({ first, clause, compared }) =>
      compared.includes('span') && (!first || Boolean(clause.verb?.perfect && clause.verb.present)),
  },
  // "a further two were wounded |in a raid|", "were also killed |when jets hit Oln|"
  {
    name: 'beside',
    scope: 'other',
    holds: (signs) => !signs.first && isBeside(signs) && (hasOwnEvent(signs) || isHitByName(signs)),
  },
  // "later a rocket fell on |a barn|", where the first hit a mill
  {
    name: 'new-target',
    scope: 'other',
    holds: ({ first, main, clause, structure }) =>
      !first &&
      main.mention !== null &&
      mentionsOf(structure).some((m) => m.clause === clause && hitsElsewhere(m, main.mention!)),
  },
  // "another attack", "an earlier strike"
  {
    name: 'another',
    scope: 'other',
    holds: ({ first, phrases, structure }) =>
      !first &&
      phrases.some(
        (p) =>
          isEvent(p) &&
          (p.words.some((w) => w.apart === 'other') || structure.words[p.from - 1]?.apart === 'other'),
      ),
  },
];

/** What the words of a clause tell of its event; null where they tell nothing. */
export function ownScope(signs: Signs): Verdict | null {
  const rule = rules.find((r) => r.holds(signs));
  return rule ? { scope: rule.scope, rule: `scope:${rule.name}` } : null;
}

/** "since |dawn|": of one day. */
const isOfDay = ({ word, phrases }: Adjunct, { times }: Signs['clause']): boolean =>
  phrases.length === 0 && times.some((w) => w.from === word.to && w.time!.kind === 'moment');

const isBeside = (signs: Signs): boolean => isTold(signs) && !countsBefore(signs);

/** "three were killed and |four more hurt|": beside those of the same sentence. */
const countsBefore = ({ clause, counted, structure: { words } }: Signs): boolean =>
  words
    .slice(0, counted?.from ?? clause.from)
    .some((w) => (w.quantity !== null && w.time === null) || w.verb?.harm !== undefined || w.state !== null);

const isTold = ({ clause, structure: { words }, counted }: Signs): boolean =>
  words.slice(clause.from, clause.to).some((w) => w.apart === 'beside' && w.tag === 'adverb') ||
  Boolean(counted?.words.some((w) => w.apart === 'beside' || w.apart === 'other')) ||
  Boolean(counted?.quantity?.rules.some((r) => r === 'others' || r === 'added'));

/** "… |when jets pounded the quarter of Dresk|": an act of its own, on something with a name. */
const isHitByName = ({ chain, clause }: Signs): boolean =>
  chain.some(
    (c) =>
      c !== clause &&
      c.kind === 'adverbial' &&
      c.verb?.head.verb?.deed === 'strikes' &&
      [...c.objects, ...c.adjuncts.flatMap((a) => a.phrases)].some((p) =>
        p.words.some((w) => w.tag === 'name'),
      ),
  );

/** An event that was not told before; what follows on the first, "a second blast", is of it. */
const hasOwnEvent = ({ phrases, counted }: Signs): boolean =>
  phrases.some(
    (p) =>
      p !== counted &&
      isEvent(p) &&
      !isKnown(p) &&
      !headOf(p).noun?.weapon &&
      !p.words.some((w) => w.ordinal),
  );

/** "12 were killed and |30 hurt| since": what hangs on the second tells of both. */
const isMate = (a: Signs['clause'], b: Signs['clause']): boolean =>
  a === b || (a.parent === b.parent && a.link === 'and' && a.index > b.index);

const isCampaign = (p: NounPhrase): boolean => Boolean(headOf(p).noun?.campaign) && isKnown(p);

const sinces = (chain: Signs['chain']): readonly NounPhrase[] =>
  chain.flatMap((c) => c.adjuncts.filter((a) => a.role === 'since').flatMap((a) => a.phrases));

/** "the shootings", where the lead tells of two separate ones */
const isAllOfThem = (p: NounPhrase, { main }: Signs): boolean =>
  main.separate && isEvent(p) && isKnown(p) && Boolean(headOf(p).noun?.plural);

/** "in three shootings", "separate attacks": several events, and so a sum. */
function isSeveral(p: NounPhrase): boolean {
  const { noun } = headOf(p);
  if (!isEvent(p) || noun?.weapon || noun?.attack === undefined) return false;
  const low = p.quantity?.low ?? 0;
  if (low >= 2 || (p.quantity && p.quantity.high === null)) return true;
  return noun.plural && p.words.some((w) => w.apart === 'several');
}

/** More strikes than these are no salvo. */
export const mostStrikes = 5;

/** What is told of a shorter stretch is of one event: "the night that saw 12 killed". */
const weekend = 2;
/** Shorter stretches are of one event, if it lasts. */
const week = 7;

/** Strikes come in salvos: those of which the lead tells, and those on the place that was told before, are one event. */
function isOneEvent(p: NounPhrase, { main, chain, compared }: Signs): boolean {
  if (compared.includes('differs')) return false;
  const { noun } = headOf(p);
  const few = (p.quantity?.low ?? 0) <= mostStrikes;
  return (few && main.plural.has(noun?.attack ?? '')) || (Boolean(noun?.salvo) && onePlace(chain));
}

/** "three strikes had hit |the town|"; "the town of Tolv" names one. */
export function onePlace(chain: Signs['chain']): boolean {
  const named = new Set(
    chain
      .flatMap((c) => c.adjuncts)
      .filter((a) => a.role === 'of')
      .map((a) => a.host),
  );
  return [...chain.flatMap((c) => c.objects), ...placesOf(chain).flatMap((a) => a.phrases)].some(
    (p) => headOf(p).noun?.area && !headOf(p).noun?.plural && p.determiner === 'definite' && !named.has(p),
  );
}

/** "shootings across three districts", "raids in Tolv and Dresk": events of several places. */
function isSpread(p: NounPhrase, { chain }: Signs): boolean {
  const { noun } = headOf(p);
  if (!isEvent(p) || !noun?.plural || p.determiner === 'definite' || noun.weapon) return false;
  const places = chain.flatMap((c) =>
    c.adjuncts.filter(
      (a) => a.role === 'place' && (a.host === p || (a.phrases[0]!.from > p.to && standsIn(c, p))),
    ),
  );
  return places.some(
    (a) => a.phrases.length > 1 || (headOf(a.phrases[0]!).noun?.area && headOf(a.phrases[0]!).noun?.plural),
  );
}

const standsIn = ({ adjuncts }: Signs['clause'], p: NounPhrase): boolean =>
  adjuncts.some((a) => a.host === null && a.phrases.includes(p));

/** A disaster goes on for days: "has killed 25 in the past few days" is its toll. */
function isWithinPeriod({ chain, phrases, structure, first, main }: Signs): boolean {
  if (chain.some((c) => c.antecedent && (headOf(c.antecedent).noun?.period ?? 0) >= weekend)) return true;
  return phrases.some(
    (p) =>
      isPeriod(p, chain) &&
      !isDistance(p, structure) &&
      !(first && main.lasts > 1 && (headOf(p).noun?.period ?? 0) < week),
  );
}

/** "several months |after| the raid" */
const isDistance = (p: NounPhrase, { words }: Signs['structure']): boolean =>
  words[p.to]?.role === 'when' || words[p.to]?.role === 'time';

/** "in the past week", "over six months", "in 48 hours", "a holiday weekend", "the first half |of the year|". */
function isPeriod(p: NounPhrase, chain: Signs['chain']): boolean {
  const days = headOf(p).noun?.period;
  if (!days) return false;
  if (p.words.some((w) => w.apart === 'past')) return true;
  if (
    chain.some((c) =>
      c.adjuncts.some(
        (a) => a.role === 'of' && a.phrases.includes(p) && a.host !== null && p.determiner === 'definite',
      ),
    )
  )
    return days >= week;
  const within = chain.some((c) => c.adjuncts.some((a) => a.role === 'place' && a.phrases.includes(p)));
  const many = (p.quantity?.low ?? 0) >= 2;
  const fills = chain.some((c) =>
    c.adjuncts.some((a) => a.role === 'of' && a.host === p && a.phrases.some(isEvent)),
  );
  return many && (days >= week || ((within || fills) && days * (p.quantity!.low ?? 0) >= 1.5));
}

/** "140 in Tolv, 82 in Dresk and 33 in Oln": a sum, told place by place. */
const isPlaceByPlace = ({ clauses }: Signs['structure']): boolean => {
  const counted = clauses
    .flatMap((c) => c.adjuncts)
    .filter(
      (a) =>
        a.role === 'place' &&
        a.host?.quantity &&
        a.host.sort === 'count' &&
        a.phrases.some((p) => p.sort === 'name'),
    );
  return counted.length > 2;
};

/** What a report of a year or a month tells is told of more than a day. */
function isOfReport(clause: Signs['clause']): boolean {
  const saying = upwards(clause).at(-1)!.parent;
  return (
    saying !== null &&
    saying.subjects.some(
      (p) =>
        headOf(p).noun?.paper && p.words.some((w) => w.time?.kind === 'year' || w.time?.kind === 'month'),
    )
  );
}

/** "the county's total", "the number of murders". */
const isTally = (p: NounPhrase, chain: Signs['chain']): boolean => {
  if (!headOf(p).noun?.toll) return false;
  const of = chain.flatMap((c) => c.adjuncts).filter((a) => a.role === 'of' && a.host === p);
  return (
    Boolean(p.owner && headOf(p.owner).noun?.area) ||
    of.some((a) => a.phrases.some((x) => headOf(x).noun?.crime))
  );
};

function isDayAfter({ clause, structure: { words } }: Signs): boolean {
  for (let c: Signs['clause'] | null = clause; c; c = c.parent)
    if (c.link === 'when' && words[c.from - 1]?.noun?.period) return true;
  return false;
}
