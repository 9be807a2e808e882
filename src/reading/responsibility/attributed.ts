import type { Speaker } from '../../core/claim.ts';
import type { Word } from '../../languages/word.ts';
import type { Attribution, Voice } from '../attribution/attribute.ts';
import { headOf, isOurs, subjectsOf } from '../clauses/kinds.ts';
import type { NounPhrase } from '../clauses/types.ts';
import { fullerOf, nameOf } from './actors.ts';
import { claimOf } from './claim.ts';
import { isArmed } from './phrases.ts';
import { isOwn, saysI, type Side } from './sides.ts';
import { ownsUp, type Blame, type Reading, type Responsibility } from './types.ts';

/** A blame with those who are heard to say it. */
interface Hearing {
  readonly blame: Blame;
  readonly reading: Reading;
  /** All who say it, outermost first; empty where a quotation has no "said" of its own. */
  readonly voices: readonly Voice[];
  readonly attribution: Attribution;
  /** The speaker who says it of himself or his own side. */
  readonly own: Side | null;
  /** True for "we did it". */
  readonly first: boolean;
}

/** "Tolv shelled the port, |police said|": whoever the clause is attributed to; he admits it where he did it himself. */
export function attributed(blame: Blame, reading: Reading): Responsibility[] {
  const hearing = heardIn(blame, reading);
  if (guards.some(({ holds }) => holds(hearing))) return [];
  return hearing.own ? ofHimself(hearing.own, hearing) : ofOthers(hearing);
}

function heardIn(blame: Blame, reading: Reading): Hearing {
  const { heard, sentence, structure } = reading;
  const { clause, from, deed } = blame;
  const told = { clause, from, phrase: deed ?? null, rules: deed ? ['noun-of'] : [] };
  const voices = heard.voices(told, sentence, structure);
  const attribution = heard.attribution(told, sentence);
  const sides: readonly Side[] =
    voices.length > 0 ? voices : [{ saying: null, speakers: attribution.speakers }];
  // only the last who says it can say it of himself: "the army says that |residents| say it fired" admits nothing
  const last = sides.at(-1)!;
  const own = blame.actors.some((a) => isOfSpeaker(a, { blame, reading }, last)) ? last : null;
  const first = blame.actors.some((a) => isOurs(headOf(a)));
  return { blame, reading, voices, attribution, own, first };
}

/** What is said, and is no blame, admission or denial all the same. */
const guards: readonly { readonly rule: string; readonly holds: (hearing: Hearing) => boolean }[] = [
  {
    // "the monitor confirmed the blast, saying |it| wounded two"
    rule: 'event-did-it',
    holds: (h) => !h.own && h.blame.actors.every((a) => h.voices.some((v) => isOfEvent(a, h, v))),
  },
  {
    // "“|I| just killed someone,” he said, police said": an authority tells of somebody who owns up, whoever that is
    rule: 'body-says-i',
    holds: ({ own, blame, voices }) =>
      !own &&
      voices.length > 0 &&
      blame.actors.some((a) => a.words[0]!.refers === 'I') &&
      !saysI(voices.at(-1)!),
  },
  {
    // "“It fired.”" without its own "said": only "we" is surely who speaks
    rule: 'quoted-alone',
    holds: ({ own, voices, first }) => own !== null && voices.length === 0 && !first,
  },
  {
    // "“|they say| we fired,” the colonel said": what others say of us
    rule: 'others-say-we',
    holds: ({ blame, reading }) =>
      blame.actors.some((a) => isOurs(a.words[0]!)) && isSaidByOthers(blame, reading),
  },
  {
    // "the army said |its soldiers were accused| of shooting him": told of an accusation, and owned up to nothing
    rule: 'accused-by-others',
    holds: ({ own, blame }) => own !== null && blame.stance === 'asserts',
  },
  {
    // "the army said |the soldier accused of shooting him| was detained"
    rule: 'accused-in-passing',
    holds: ({ blame: { stance, clause } }) => stance === 'asserts' && clause.kind === 'reduced',
  },
  {
    // "the army said it |targets| only fighters": what it always does is no act of its own here
    rule: 'habit',
    holds: ({ own, blame: { stance, clause } }) =>
      own !== null && stance === 'told' && clause.verb?.head.form === 'present',
  },
  {
    // "the mayor said |the teacher| did not shoot him": that somebody unarmed did not do it is nobody's denial
    rule: 'unarmed-did-not',
    holds: ({ own, blame: { stance, rule, actors } }) =>
      !own &&
      stance === 'denies' &&
      rule.startsWith('act:') &&
      !actors.some((a) => isArmed(a) || headOf(a).noun?.side),
  },
  {
    // "when farmers tried to flee, |they| opened fire on four farmers"
    rule: 'victim-did-it',
    holds: ({ own, first, blame, reading }) =>
      !own && !first && blame.actors.some((a) => isVictim(a, blame, reading)),
  },
];

/** "the army said |it| had fired", "|our men| fired, the colonel said": an admission or a denial of his own. */
function ofHimself(own: Side, { blame, reading }: Hearing): Responsibility[] {
  const stance = blame.stance === 'denies' ? 'denies' : 'admits';
  const rules = stance === 'admits' && isOwnedUp(own, blame) ? [ownsUp] : [];
  return own.speakers.map((speaker) =>
    claimOf(blame, { stance, speaker, actor: ownName(blame, speaker, reading), rules }, reading),
  );
}

/** "|admitted| that it fired", "said it had |carried out| the raid", "said |our forces| fired": what nobody laid to them. */
const isOwnedUp = ({ saying }: Side, { actors, rule }: Blame): boolean =>
  saying?.clause.verb?.head.verb?.says === 'admits' ||
  rule === 'act:does' ||
  !rule.startsWith('act:') ||
  actors.some((a) => isOurs(a.words[0]!) && a.sort !== 'pronoun');

function ofOthers(hearing: Hearing): Responsibility[] {
  const { blame, reading, voices, attribution, first } = hearing;
  const accused = accusedByOthers(hearing);
  const actor = accused ?? (first ? null : nameOf(blame.actors, reading.structure, reading.cast));
  if (!actor && !first) return [];
  const { via, rule } = attribution;
  const speaking = accused ? voices.at(-1)!.speakers : (insist(voices) ?? attribution.speakers);
  return speaking.flatMap((speaker) => {
    const himself = first || actor?.toLowerCase() === speaker.name.toLowerCase();
    // "he shot her", in quotation marks: another than the one quoted
    if (himself && !first && blame.actors.some(isQuoted)) return [];
    // "police said |they| opened fire": others, unless the police fired elsewhere in the text
    if (himself && !first && blame.stance !== 'denies' && !isDoer(speaker, hearing)) return [];
    const stance = blame.stance === 'denies' ? 'denies' : himself ? 'admits' : 'asserts';
    return [claimOf(blame, { stance, speaker, actor: actor ?? speaker.name, via, rules: [rule] }, reading)];
  });
}

/** Whom the sentence names, or the article tells of as acting. */
function isDoer({ name, role }: Speaker, { blame, reading: { cast, language } }: Hearing): boolean {
  if (blame.actors.some((a) => a.sort !== 'pronoun' || headOf(a).refers !== 'they')) return true;
  const words = language.sides.wordsOf(`${name} ${role ?? ''}`);
  return words.some((w) => cast.doers.has(w) || cast.doers.has(language.nounOf(w)?.members ?? w));
}

/** "|the army| said that residents say it fired": who tells that others say it of him. */
function accusedByOthers({ blame, reading, voices: [outer, ...inner] }: Hearing): string | null {
  if (!outer || inner.length === 0) return null;
  const isHis = blame.actors.some((a) => isOfSpeaker(a, { blame, reading }, outer));
  const name = ownName(blame, outer.speakers[0]!, reading);
  return isHis && !inner.at(-1)!.speakers.some((s) => s.name === name) ? name : null;
}

const isOfSpeaker = (
  actor: NounPhrase,
  { blame, reading }: Pick<Hearing, 'blame' | 'reading'>,
  side: Side,
): boolean =>
  !isAnother(actor, reading, side) &&
  (isOwn(meantBy(actor, reading), side, reading.language) || isOfBody(actor, side, reading)) &&
  !isOfEvent(actor, { blame, reading }, side);

/** "Ana Silva, a |coalition| commander, said |the coalition| bombed it": whose body it is. */
function isOfBody(actor: NounPhrase, { saying }: Side, { structure }: Reading): boolean {
  const { noun, lower } = headOf(actor);
  if (actor.sort !== 'common' || actor.determiner !== 'definite' || !noun?.speaks || !saying) return false;
  const called = saying.speakers.flatMap((p) => [p, ...(structure.apposed.get(p) ?? [])]);
  return called.some((p) => p.words.some((w) => w.lower === lower));
}

/** "Tom Hill said the gunman fled after |he| killed three", "the gunmen fled; |they| had shot two, police said": told of nearer than whoever says it. */
function isAnother(actor: NounPhrase, { cast, language }: Reading, side: Side): boolean {
  const { refers } = headOf(actor);
  if (actor.sort !== 'pronoun' || !refers || !namesOthers.has(refers)) return false;
  const [phrase] = side.saying?.speakers ?? [];
  const [speaker, meant] = [phrase && cast.people.entityOf(phrase), cast.people.entityOf(actor)];
  if (refers === 'they')
    return !isQuoted(actor) && meant !== null && isArmed(meant.first) && !isOwn(meant.first, side, language);
  return Boolean(speaker && meant && speaker !== meant);
}

const namesOthers: ReadonlySet<Word['refers']> = new Set(['he', 'she', 'they']);

/** "the coalition", "“|they| shot back,” the army said": whoever was told of by name before. */
const meantBy = (actor: NounPhrase, { cast }: Reading): NounPhrase =>
  isQuoted(actor) && headOf(actor).refers === 'they'
    ? (cast.people.entityOf(actor)?.first ?? actor)
    : fullerOf(actor, cast);

/** Whoever was hit is not who did it. */
function isVictim(actor: NounPhrase, { clause }: Blame, { cast }: Reading): boolean {
  const nouns = actor.sort === 'pronoun' ? cast.people.entityOf(actor)?.nouns : undefined;
  const hit = [...clause.objects, ...clause.adjuncts.flatMap((a) => (a.role === 'target' ? a.phrases : []))];
  return hit.some((p) => nouns?.has(headOf(p).stem));
}

/** True where another than "we" says it within the quotation itself. */
function isSaidByOthers({ clause, actors }: Blame, { structure }: Reading): boolean {
  const quotation = actors[0]!.words[0]!.quotation;
  if (quotation < 0) return false;
  for (let c = clause; c.parent; c = c.parent) {
    const { verb } = c.parent;
    const says = c.kind === 'complement' && verb?.head.verb?.says !== undefined;
    if (!says || structure.words[verb.from]!.quotation !== quotation) continue;
    if (!subjectsOf(c.parent).some((s) => isOurs(headOf(s)))) return true;
  }
  return false;
}

const isQuoted = (actor: NounPhrase): boolean =>
  actor.sort === 'pronoun' && (actor.words[0]?.quotation ?? -1) >= 0;

/** "the monitor confirmed the blast, saying |it| wounded two": what happened, and no monitor, unless who speaks has arms. */
function isOfEvent(
  actor: NounPhrase,
  { blame: { clause, rule }, reading: { structure, language } }: Pick<Hearing, 'blame' | 'reading'>,
  { speakers: [speaker] }: Pick<Side, 'speakers'>,
): boolean {
  if (!rule.startsWith('act:') || headOf(actor).refers !== 'it' || clause.verb?.head.verb?.deed === 'does')
    return false;
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
    (a) => a.sort !== 'pronoun' && a.words[0]!.tag !== 'possessive' && fullerOf(a, cast).words.some(isName),
  );
  return (named && nameOf([named], structure, cast)) ?? speaker.name;
}
