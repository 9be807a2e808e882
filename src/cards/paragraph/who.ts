import { sameActor, speaksForItself } from '../../core/actor.ts';
import { isBlame } from '../../core/claim.ts';
import type { IncidentFile, StoredBlame } from '../../core/desk.ts';
import { actOf, admission, disavowal } from './acts.ts';
import { accusedIn, hasName, isNamedPerson } from './accused.ts';
import { chargeOf, chargesIn, chargesTogether } from './charges.ts';
import { actorIn, type Naming } from './naming.ts';
import { pronoun } from './persons.ts';
import { sentence, type Sentence } from './sentence.ts';
import { byActor, byNearness, isOwnBody, perActor, perSpeaker } from './voices.ts';

/** A sentence on who did it is short: no more than so many voices of each stance. */
const most = 2;
/** A longer name is no name. */
const longest = 60;

/** "Amaq blamed Iraq's air force; the US-led coalition denied carrying out any strikes." */
export function whoSentence(file: IncidentFile, told: readonly Sentence[], naming: Naming): Sentence | null {
  const { blames, admits, denies } = file.responsibility;
  const isAccused = accusedIn(file);
  const isRefused = (c: StoredBlame): boolean => denies.some((d) => speaksForItself(d) && sameActor(d, c));
  const accused = blames.filter(
    (c) => isAttributed(c) && (hasName(c.actor) || isRefused(c)) && isAccused(c) && !speaksForItself(c),
  );
  const charged = accused.filter((c) => chargeOf(c) !== null);
  const blamed = accused.filter((c) => !charged.includes(c));
  const accusing = perSpeaker(byNearness(blamed.filter((c) => isBlamed(c) || isRefused(c))));
  const charging = perActor(charged).filter((c) => !accusing.some((a) => sameActor(a, c)));
  const before = new Set(told.flatMap((s) => s.claims.filter(isBlame).map((c) => c.speakerKey)));
  const admitted = perActor(admits.filter(isOwnBody))
    .filter((c) => !before.has(c.speakerKey))
    .flatMap((c) => ({ c: [c], words: admission(c, pronoun(c)) }))
    .filter(({ words }) => words !== null)
    .map(({ c, words }) => ({ c, text: `${naming.names(c)} ${words}` }));
  const refused = denies.filter((c) => c.speaker !== null && (speaksForItself(c) || hasName(c.actor)));
  const clauses = [
    ...byActor(accusing)
      .slice(0, most)
      .map((c) => ({ c, text: `${naming.names(c)} ${accusation(c)}` })),
    ...chargesTogether(charging)
      .slice(0, most)
      .map((c) => ({ c, text: `${naming.names(c.slice(0, 1))} ${chargesIn(c)}` })),
    ...admitted.slice(0, most),
    ...byNearness(perActor(refused))
      .slice(0, 1)
      .map((c) => ({ c: [c], text: `${naming.names([c])} ${refusal(c)}` })),
  ];
  return clauses.length === 0
    ? null
    : sentence(
        clauses.map(({ text }) => text).join('; '),
        clauses.flatMap(({ c }) => c),
      );
}

const isAttributed = ({ speaker }: StoredBlame): boolean =>
  speaker !== null && speaker.name.length <= longest;

/** After a toll "blamed Ana Silva" says that she killed them: only where the words do. */
const isBlamed = (c: StoredBlame): boolean =>
  !isNamedPerson(c.actor) ||
  actOf(c)?.as === 'past' ||
  actOf(c)?.as === 'gerund' ||
  harm.test(c.act ?? c.quote);
const harm =
  /\b(?:assassinat|attack|bomb|explo|fired?\b|gunfire|kill|massacre|murder|shoot|shot|stab|strike|struck|violence|wound)/i;

/** "said rebels hit a school", "accused Iraq's air force of shelling the market", "blamed Iraq's air force". */
export function accusation(claims: readonly StoredBlame[]): string {
  const [first] = claims;
  if (claims.every((c) => chargeOf(c) !== null)) return chargesIn(claims.slice(0, 1));
  const actor = actorIn(first!);
  const act = claims.length === 1 ? actOf(first!) : null;
  if (act?.as === 'past') return `${first!.speaker ? 'said' : 'reported that'} ${actor} ${act.words}`;
  return act?.as === 'gerund' ? `accused ${actor} of ${act.words}` : `blamed ${actor}`;
}

/** "denied carrying out any strikes", "denied that the army was responsible". */
export const refusal = (c: StoredBlame): string =>
  speaksForItself(c) ? disavowal(c, pronoun(c)) : `denied that ${actorIn(c)} was responsible`;
