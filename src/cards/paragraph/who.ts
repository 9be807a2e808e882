import type { IncidentFile, StoredBlame, StoredFigure } from '../../core/desk.ts';
import { actOf, admission, disavowal, isToHimself } from './acts.ts';
import type { Naming } from './naming.ts';
import { pronoun } from './persons.ts';
import { sentence, type Sentence } from './sentence.ts';

/** Sentences on who denies the dead and who did it are short: no more than so many voices each. */
const most = 2;

const sharesActor = (a: StoredBlame, b: StoredBlame): boolean =>
  a.actorKeys.some((k) => b.actorKeys.includes(k));
export const speaksForItself = (c: StoredBlame): boolean => c.speaker?.name === c.actor;
/** A person's confession is for courts: bodies and groups alone claim an attack here. */
const isBody = (c: StoredBlame): boolean => speaksForItself(c) && pronoun(c) !== null;

/** "The Iraqi military said it struck two houses and denied any civilian casualties." */
export function denialSentences({ rows, responsibility }: IncidentFile, naming: Naming): Sentence[] {
  const denials = rows.flatMap((r) =>
    r.positions.filter((p) => p.stance === 'denies').flatMap((p) => p.claims),
  );
  const speakers = [
    ...Map.groupBy(
      denials.filter((c) => c.speaker !== null),
      (c) => c.speakerKey,
    ).values(),
  ];
  return speakers.slice(0, most).map(([denial]) => {
    const own = responsibility.admits.filter((c) => c.speakerKey === denial!.speakerKey && isBody(c));
    const act = own.map((c) => ({ c, words: admission(c, pronoun(c)) })).find(({ words }) => words !== null);
    const name = naming.names([denial!]);
    return sentence(`${name} ${act ? `${act.words} and ` : ''}${denied(denial!)}`, [
      denial!,
      ...(act ? [act.c] : []),
    ]);
  });
}

/** "denied any civilian casualties", "denied that any soldiers were injured". */
export function denied({ measure, population }: StoredFigure): string {
  const who = population === 'people' || population === 'other' ? null : population;
  if (measure === 'casualties')
    return `denied ${who === 'civilians' ? 'any civilian casualties' : 'any casualties'}`;
  return `denied that ${who === null ? 'anyone was' : `any ${who} were`} ${measure}`;
}

/** "Amaq blamed Iraq's air force; the US-led coalition denied carrying out any strikes." */
export function whoSentence(file: IncidentFile, told: readonly Sentence[], naming: Naming): Sentence | null {
  const { blames, admits, denies } = file.responsibility;
  const refused = denies.filter(
    (c) => c.speaker !== null && (speaksForItself(c) || clearActor.test(c.actor)),
  );
  const before = new Set(told.flatMap((s) => s.claims));
  const admitted = perActor(admits.filter(isBody))
    .filter(
      (c) =>
        !before.has(c) &&
        ![...before].some((b) => b.speakerKey === c.speakerKey && b.measure === 'responsibility'),
    )
    .flatMap((c) => ({ c: [c], words: admission(c, pronoun(c)) }))
    .filter(({ words }) => words !== null)
    .map(({ c, words }) => ({ c, text: `${naming.names(c)} ${words}` }));
  const clauses = [
    ...accusations(blames).map((c) => ({ c, text: `${naming.names(c)} ${accusation(c, naming)}` })),
    ...admitted.slice(0, most),
    ...byNearness(perActor(refused))
      .slice(0, 1)
      .map((c) => ({ c: [c], text: denialOf(c, naming) })),
  ];
  return clauses.length === 0
    ? null
    : sentence(
        clauses.map(({ text }) => text).join('; '),
        clauses.flatMap(({ c }) => c),
      );
}

/** Each speaker with the first whom he blames. */
function accusations(blames: readonly StoredBlame[]): StoredBlame[][] {
  const first = [...Map.groupBy(blames.filter(isClear), (c) => c.speakerKey).values()].map((cs) => cs[0]!);
  return byActor(first).slice(0, most);
}

function accusation(claims: readonly StoredBlame[], naming: Naming): string {
  const actor = naming.actor(claims[0]!);
  const act = claims.length === 1 ? actOf(claims[0]!) : null;
  if (act?.as === 'past') return `said ${actor} ${act.words}`;
  return act?.as === 'gerund' ? `accused ${actor} of ${act.words}` : `blamed ${actor}`;
}

/** Blame by a speaker on somebody with a name; "police blamed a gunman" tells nothing. */
const isClear = (c: StoredBlame): boolean =>
  c.speaker !== null &&
  !isToHimself(c) &&
  c.speaker.name.length <= longest &&
  clearActor.test(c.actor) &&
  c.actor !== c.speaker.name;

const longest = 60;
/** "Iraq's air force", "the Syrian regime": a name before what it is the name of. */
const clearActor = /^\p{Lu}(?!.*\p{Ll}\s\p{Lu}\p{Ll}+s$)/u;

export const byActor = (claims: readonly StoredBlame[]): StoredBlame[][] => {
  const groups: StoredBlame[][] = [];
  for (const c of claims) {
    const same = groups.find((g) => sharesActor(g[0]!, c));
    if (same) same.push(c);
    else groups.push([c]);
  }
  return groups;
};

/** The actor itself before those who speak of it, and who tells the act before who does not. */
export const byNearness = (claims: readonly StoredBlame[]): readonly StoredBlame[] =>
  claims.toSorted((a, b) => Number(speaksForItself(b)) - Number(speaksForItself(a)) || rank(a) - rank(b));

const perActor = (claims: readonly StoredBlame[]): StoredBlame[] =>
  byActor(claims).map((own) => byNearness(own)[0]!);

const rank = (c: StoredBlame): number => (/ing\b/.test(c.act ?? '') ? 0 : c.act ? 1 : 2);

const denialOf = (c: StoredBlame, naming: Naming): string =>
  speaksForItself(c)
    ? `${naming.names([c])} ${disavowal(c, pronoun(c))}`
    : `${naming.names([c])} denied that ${naming.actor(c)} was responsible`;
