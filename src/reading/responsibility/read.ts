import type { ResponsibilityStance, Speaker } from '../../core/claim.ts';
import type { Voice } from '../attribution/attribute.ts';
import { headOf } from '../clauses/kinds.ts';
import type { NounPhrase } from '../clauses/types.ts';
import { fullerOf, nameOf } from './actors.ts';
import { deedsOf } from './deeds.ts';
import { isArmed } from './phrases.ts';
import { rowsOf } from './rows.ts';
import { isOwn } from './sides.ts';
import { standing } from './told.ts';
import type { Word } from '../../languages/word.ts';
import type { Blame, Reading, Responsibility } from './types.ts';

/**
 * The responsibility claims of a sentence, by one rule: somebody speaks, somebody acts, and the act is one of violence.
 *
 * @example "Police said Ana Silva shot the clerk." → asserts, police, Ana Silva, "shot the clerk"
 */
export function responsibilityOf(reading: Reading): Responsibility[] {
  const { structure, language } = reading;
  const found = [...rowsOf(structure, language), ...deedsOf(structure)].flatMap((blame) => {
    const stance = standing(blame, structure);
    return stance ? claimsOf({ ...blame, stance }, reading) : [];
  });
  return found.filter((r, i) => found.findIndex((o) => isSame(o, r)) === i);
}

/** One speaker's word on one actor is one claim. */
const isSame = (a: Responsibility, b: Responsibility): boolean =>
  a.stance === b.stance &&
  a.speaker.name === b.speaker.name &&
  (a.stance !== 'asserts' || contains(a.actor, b.actor) || contains(b.actor, a.actor));

const contains = (a: string, b: string): boolean => ` ${a.toLowerCase()} `.includes(` ${b.toLowerCase()} `);

const claimsOf = (blame: Blame, reading: Reading): Responsibility[] =>
  blame.speakers ? spoken(blame, reading) : attributed(blame, reading);

/** "|Police| blamed Tolv", "|the group| claimed the blast": the speaker is the subject. */
function spoken(blame: Blame, reading: Reading): Responsibility[] {
  const { heard, sentence, structure, cast } = reading;
  const speakers = ownersOf(blame, reading) ?? heard.speakersIn(blame.speakers!, sentence, structure);
  return speakers.flatMap((speaker) => {
    const actor = blame.stance === 'asserts' ? nameOf(blame.actors, structure, cast) : speaker.name;
    return actor
      ? [made(blame, blame.stance === 'told' ? 'asserts' : blame.stance, speaker, actor, null, reading)]
      : [];
  });
}

/** "the rebels, whose |command| denied it": whose it is speaks by it. */
function ownersOf({ clause }: Blame, { heard, sentence, structure }: Reading): readonly Speaker[] | null {
  if (
    clause.link !== 'of' ||
    !clause.antecedent ||
    clause.kind !== 'relative' ||
    clause.subjects.length === 0
  )
    return null;
  const role = clause.subjects[0]!.words.map((w) => w.text).join(' ');
  return heard.speakersIn([clause.antecedent], sentence, structure).map((s) => ({ ...s, role }));
}

/** "Tolv shelled the port, |police said|": whoever the clause is attributed to; he admits it where he did it himself. */
function attributed(blame: Blame, reading: Reading): Responsibility[] {
  const { heard, sentence, structure, cast, language } = reading;
  const place = {
    clause: blame.clause,
    from: blame.from,
    phrase: blame.deed ?? null,
    rules: blame.deed ? ['noun-of'] : [],
  };
  const voices = heard.voices(place, sentence, structure);
  const { speakers, via, rule } = heard.attribution(place, sentence);
  const first = blame.actors.some((a) => headOf(a).refers === 'we');
  const heardOnly = voices.length === 0 ? [{ saying: null, speakers }] : voices;
  // only the last who says it can say it of himself: "the army says that |residents| say it fired" admits nothing
  const own = heardOnly
    .slice(-1)
    .find((v) =>
      blame.actors.some((a) => isOwn(fullerOf(a, cast), v, language) && !isOfEvent(a, blame, v, reading)),
    );
  if (!own && blame.actors.every((a) => voices.some((v) => isOfEvent(a, blame, v, reading)))) return [];
  // in a quotation without its own "said", only "we" is surely who speaks
  if (own && voices.length === 0 && !first) return [];
  if (own)
    return own.speakers.map((s) =>
      made(
        blame,
        blame.stance === 'denies' ? 'denies' : 'admits',
        s,
        ownName(blame, s, reading),
        null,
        reading,
      ),
    );
  const speaking = insist(voices) ?? speakers;
  // that somebody unarmed did not do it is nobody's denial
  if (
    blame.stance === 'denies' &&
    blame.rule.startsWith('act:') &&
    !blame.actors.some((a) => isArmed(a) || headOf(a).noun?.side)
  )
    return [];
  const actor = blame.actors.some((a) => isVictim(a, blame, cast))
    ? null
    : nameOf(blame.actors, structure, cast);
  return speaking.flatMap((s) => {
    if (!actor && !first) return [];
    // "he shot her", in quotation marks: another than the one quoted
    if (actor === s.name && !first && blame.actors.some(isQuoted)) return [];
    const stance = blame.stance === 'denies' ? 'denies' : first || actor === s.name ? 'admits' : 'asserts';
    return [made(blame, stance, s, first ? s.name : actor!, via, reading, rule)];
  });
}

/** "When farmers tried to flee, |they| opened fire on four farmers": whoever was hit is not who did it. */
const isVictim = (actor: NounPhrase, { clause }: Blame, { people }: Reading['cast']): boolean => {
  const nouns = actor.sort === 'pronoun' ? people.entityOf(actor)?.nouns : undefined;
  const hit = [...clause.objects, ...clause.adjuncts.flatMap((a) => (a.role === 'target' ? a.phrases : []))];
  return hit.some((p) => nouns?.has(headOf(p).stem));
};

const isQuoted = (actor: NounPhrase): boolean =>
  actor.sort === 'pronoun' && (actor.words[0]?.quotation ?? -1) >= 0;

/** "the monitor confirmed the blast, saying |it| wounded two": what happened, and no monitor, unless who speaks has arms. */
function isOfEvent(
  actor: NounPhrase,
  { clause, rule }: Blame,
  { speakers }: { readonly speakers: readonly Speaker[] },
  { structure, language }: Reading,
): boolean {
  if (!rule.startsWith('act:') || headOf(actor).refers !== 'it' || clause.verb?.head.verb?.deed === 'does')
    return false;
  const [speaker] = speakers;
  if (!speaker || language.sides.isForce(`${speaker.name} ${speaker.role ?? ''}`)) return false;
  return structure.words.slice(0, actor.from).some((w) => w.noun?.event !== undefined);
}

/** Who denies or admits that others did it, among those who speak; or who goes on with a clause of his own: "while |others| said that". */
const insist = (voices: readonly Voice[]): readonly Speaker[] | null =>
  voices.findLast(({ saying: { clause } }) => {
    const says = clause.verb?.head.verb?.says;
    return (
      says === 'denies' ||
      says === 'admits' ||
      clause.link === 'contrast' ||
      clause.link === 'and' ||
      clause.link === 'but'
    );
  })?.speakers ?? null;

/** An actor's own name, where his words give one: "the Tolv army"; the speaker's for "it", "we" and "its troops". */
function ownName({ actors }: Blame, speaker: Speaker, { structure, cast }: Reading): string {
  const isName = ({ tag, text, noun }: Word): boolean =>
    tag === 'name' || (/^\p{Lu}/u.test(text) && tag !== 'determiner' && noun?.population !== undefined);
  const named = actors.find(
    (a) => a.sort !== 'pronoun' && a.words[0]!.tag !== 'possessive' && a.words.some(isName),
  );
  return (named && nameOf([named], structure, cast)) ?? speaker.name;
}

function made(
  blame: Blame,
  stance: ResponsibilityStance,
  speaker: Speaker,
  actor: string,
  via: string | null,
  { cast }: Reading,
  said?: string,
): Responsibility {
  return {
    stance,
    speaker,
    via,
    actor,
    act: blame.act ? cast.text.slice(blame.act.start, blame.act.end) : null,
    clause: blame.clause,
    rules: [`responsibility:${blame.rule}`, ...(said ? [said] : [])],
  };
}
