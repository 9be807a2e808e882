import { isFigure } from '../../core/claim.ts';
import type { IncidentFile, Responsibility, StoredBlame } from '../../core/desk.ts';
import { inertLine } from '../../core/inert.ts';
import { isDecent } from './decent.ts';

/** Who did nothing that a card may lay on him, and what can do nothing: a child, a victim, a street, the event itself. */
const noDoer =
  /\b(?:boys?|girls?|child(?:ren)?|toddlers?|bab(?:y|ies)|infants?|victims?|\d+-(?:year|month)-old)\b|\b(?:street|st|avenue|ave|road|rd|boulevard|blvd|drive|lane|highway|park|square|plaza|county)(?: (?:north|south|east|west))?\.?$|\b(?:shootings?|killings?|incident)$/i;
/** Several names run together: "S.D.F., coalition planes". */
const list = /,/;
const officers =
  /\b(?:troopers?|officers?|deput(?:y|ies)|police(?:man|men)?|sheriff|marshals?|investigators?|detectives?)\b/i;
const arrest = /\b(?:arrest(?:s|ed|ing)?|custody|captur(?:ed|ing)|detain(?:ed|ing)?|pulled over|tests?)\b/i;
const suspect =
  /\b(?:suspects?|suspected|accused|defendant|gunm[ae]n|shooters?|prisoner|inmate|arrested|charged)\b/i;

type Told = Pick<IncidentFile, 'incident' | 'claims' | 'responsibility'>;

/**
 * Who did it, as a card tells it: without blame on children, victims, places and outlets, and without an arrest taken for one.
 * Contested only where somebody is blamed, and he or another denies it, owns up to it instead, or blames another in turn.
 */
export function responsibilityIn(file: Told): Responsibility {
  const { responsibility } = file;
  const spoken = (c: StoredBlame): boolean => c.speaker === null || isDecent(c.speaker.name);
  const blames = responsibility.blames.filter((c) => spoken(c) && isBlamed(c, file));
  const admits = responsibility.admits.filter(spoken);
  const denies = responsibility.denies.filter(spoken);
  const all = blames.length + admits.length + denies.length;
  const status = blames.some((c) => isAnswered(c, { blames, admits, denies })) ? 'contested' : 'uncontested';
  return { status: all === 0 ? 'unknown' : status, blames, admits, denies };
}

function isAnswered(blame: StoredBlame, given: Omit<Responsibility, 'status'>): boolean {
  const { blames, admits, denies } = given;
  const isOfHim = (c: StoredBlame): boolean => c.actorKeys.some((key) => blame.actorKeys.includes(key));
  const inTurn = blames.some((c) => !isOfHim(c) && c.speaker !== null && isNamedBy(blame, c.speaker.name));
  return denies.length > 0 || admits.some((c) => !isOfHim(c)) || inTurn;
}

/** The one who is blamed speaks. */
const isNamedBy = (blame: StoredBlame, speaker: string): boolean => {
  const name = speaker.toLowerCase();
  return blame.actorKeys.some((key) => name.split(/[^\p{L}\p{N}]+/u).includes(key));
};

function isBlamed(c: StoredBlame, file: Told): boolean {
  const actor = inertLine(c.actor);
  return (
    isDecent(actor) &&
    !noDoer.test(actor) &&
    !list.test(actor) &&
    !isPlace(actor, file) &&
    !isOutlet(actor, file) &&
    !(officers.test(actor) && isOfArrest(c)) &&
    !isVictim(actor, file)
  );
}

/** An arrest, and what a suspect tells of those who arrested him. */
const isOfArrest = (c: StoredBlame): boolean =>
  arrest.test(c.quote) || suspect.test(`${c.speaker?.name ?? ''} ${c.speaker?.role ?? ''}`);

/** The town or the province; a country acts. */
function isPlace(actor: string, { incident: { place, within } }: Told): boolean {
  const places = [place, ...within].filter((p) => p !== null).slice(0, -1);
  return places.some((p) => p.toLowerCase() === actor.toLowerCase());
}

/** They carry the news. */
const agencies = /^(?:the )?(?:afp|ap|reuters|associated press|agence france-presse|upi|bbc|cnn)$/i;
const isOutlet = (actor: string, { claims }: Told): boolean =>
  agencies.test(actor) ||
  claims.some((c) => [c.via, c.outlet].some((o) => o?.toLowerCase() === actor.toLowerCase()));

/** By name, in a sentence that tells what befell him: "Ana Silva, 40, was killed". */
function isVictim(actor: string, { claims }: Told): boolean {
  if (!/^\p{Lu}\S* \p{Lu}/u.test(actor)) return false;
  const name = actor.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const befell = new RegExp(
    String.raw`${name}(?:, [^,.]{1,30},)? (?:was|were|has been|had been|is) (?:\p{Ll}+ly )?(?:killed|shot|injured|wounded|hit|struck|pronounced dead|found dead)|${name}(?:, [^,.]{1,30},)? (?:died|survived)|(?:victims?|killing of|death of|survivors?)(?: \p{Ll}+){0,4} ${name}`,
    'iu',
  );
  return claims.some(
    (c) =>
      befell.test(inertLine(c.quote)) &&
      !suspect.test(c.quote) &&
      !(isFigure(c) && c.population === 'attackers'),
  );
}
