import type { Figure } from '../harm/figures.ts';
import { headOf } from '../clauses/kinds.ts';
import { isOnePerson as one, type Told } from './told.ts';

/** What stands side by side in one list is added up, where it tells of single people: "a man and two women". */
export function withSums(told: readonly Told[]): Told[] {
  const out: Told[] = [...withAttacker(told)];
  for (const [, list] of Map.groupBy(told, (t) => t.figure.group)) {
    const parts = list.filter(
      ({ figure: f }) =>
        !f.rules.some((r) => r === 'among-them' || r === 'includes') &&
        f.partOf === null &&
        f.low !== null &&
        f.low === f.high &&
        f.low > 0 &&
        f.measure !== 'attacks' &&
        f.refers === null,
    );
    const [total, ...rest] = parts;
    if (
      rest.length > 1 &&
      (total!.figure.population === 'people' || total!.figure.population === 'civilians') &&
      total!.figure.low === rest.reduce((n, t) => n + t.figure.low!, 0)
    ) {
      out.push(
        ...list.map((t) =>
          rest.includes(t)
            ? { ...t, figure: { ...t.figure, partOf: total!.figure, rules: [...t.figure.rules, 'part-of'] } }
            : t,
        ),
      );
      continue;
    }
    const names = parts.filter(({ figure: f }) => f.form === 'name' && f.population === 'people');
    const apart = parts.every(
      ({ figure: f }) =>
        f.form === 'counted' &&
        headOf(f.phrase).noun?.population === 'people' &&
        headOf(f.phrase).lower === headOf(parts[0]!.figure.phrase).lower &&
        f.to > f.phrase.to,
    );
    const adds = parts.length > 1 && (apart || parts.some(({ figure: f }) => f.form !== 'counted'));
    if (!adds) {
      out.push(...list);
      continue;
    }
    const sum = sumOf(parts);
    const named = names.length === parts.length;
    out.push(...(named ? list.filter((t) => !parts.includes(t)) : list), sum);
  }
  return out.toSorted((a, b) => a.sentence - b.sentence || placeOf(a) - placeOf(b));
}

/** "killed his aunt and then himself": the two dead of one sentence. */
function withAttacker(told: readonly Told[]): Told[] {
  return told.flatMap((own) => {
    if (
      own.figure.population !== 'attackers' ||
      own.figure.measure !== 'killed' ||
      !one(own.figure) ||
      own.figure.form === 'counted'
    )
      return [];
    const others = told.filter(
      (t) =>
        t.sentence === own.sentence &&
        t !== own &&
        t.figure.measure === 'killed' &&
        t.figure.partOf === null &&
        t.entity !== own.entity &&
        t.figure.population !== 'attackers' &&
        one(t.figure) &&
        t.figure.form !== 'counted',
    );
    if (others.length !== 1 || others[0]!.figure.group === own.figure.group) return [];
    const sum = sumOf([others[0]!, own]);
    return [{ ...sum, figure: { ...sum.figure, group: {} } }];
  });
}

/** "A cook was hit in the knee and a porter in the hand": clauses that tell of one person each. */
export function inTurn(told: readonly Told[]): Told[] {
  const hurt = told.filter(
    ({ figure: f }) =>
      (f.measure === 'injured' || f.measure === 'casualties' || f.measure === 'killed') &&
      one(f) &&
      (f.form === 'indefinite' || f.form === 'name') &&
      f.partOf === null,
  );
  return [...Map.groupBy(hurt, (t) => `${t.sentence} ${t.figure.measure === 'killed'}`).values()].flatMap(
    (list) => {
      const groups = new Set(list.map((t) => t.figure.group));
      const [first, ...rest] = list;
      const joined = rest.every((t) => t.figure.clause.link === 'and' || t.figure.clause.link === 'contrast');
      if (!first || rest.length === 0 || groups.size < list.length || !joined) return [];
      const sum = sumOf(list);
      const mixed = list.some((t) => t.figure.measure === 'casualties');
      return [
        {
          ...sum,
          figure: {
            ...sum.figure,
            group: {},
            measure: mixed ? ('casualties' as const) : first.figure.measure,
          },
        },
      ];
    },
  );
}

/** "A boy was hurt in a crash that killed |two others|": those who were told just before, and the others. */
export function withOthers(told: readonly Told[]): Told[] {
  return told.flatMap((own, at) => {
    const { figure, sentence } = own;
    if (!isOthers(figure) || figure.partOf || figure.low === null || figure.low !== figure.high) return [];
    const before = told
      .slice(0, at)
      .filter(
        (t) =>
          t.figure.measure === figure.measure &&
          t.figure.partOf === null &&
          t.figure.stance === 'asserts' &&
          sentence - t.sentence <= 1,
      );
    const [first] = before;
    if (!first || before.length !== 1 || !one(first.figure) || first.figure.group === figure.group) return [];
    const sum = sumOf([first, own]);
    return [
      {
        ...sum,
        sentence,
        structure: own.structure,
        figure: { ...sum.figure, ...placeIn(own.figure), group: {} },
      },
    ];
  });
}

const placeIn = ({
  from,
  to,
  words,
  phrase,
  clause,
}: Figure): Pick<Figure, 'from' | 'to' | 'words' | 'phrase' | 'clause'> => ({
  from,
  to,
  words,
  phrase,
  clause,
});

/** "three |others|", "two |other| people" */
const isOthers = ({ phrase, form }: Figure): boolean =>
  form === 'counted' &&
  phrase.determiner !== 'definite' &&
  phrase.words.some((w) => w.closed === 'other' || w.closed === 'others');

/** A sum stands behind what it adds up. */
export const placeOf = ({ figure }: Told): number => (figure.derived ? figure.to - 0.5 : figure.from);

export function sumOf(parts: readonly Told[]): Told {
  const [first] = parts;
  const figures = parts.map((t) => t.figure);
  const total = figures.reduce((n, f) => n + f.low!, 0);
  const population = figures.every((f) => f.population === figures[0]!.population)
    ? figures[0]!.population
    : 'people';
  const figure: Figure = {
    ...figures[0]!,
    low: total,
    high: total,
    population,
    from: Math.min(...figures.map((f) => f.from)),
    to: Math.max(...figures.map((f) => f.to)),
    words: {
      from: Math.min(...figures.map((f) => f.words.from)),
      to: Math.max(...figures.map((f) => f.words.to)),
    },
    form: 'counted',
    derived: true,
    adds: figures,
    rules: ['sum'],
  };
  return {
    sentence: first!.sentence,
    structure: first!.structure,
    figure,
    entity: null,
    again: parts.every((t) => t.again),
  };
}
