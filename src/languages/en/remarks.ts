import { type Claim, type FigureClaim, isFigure } from '../../core/claim.ts';
import type { Fixable } from '../../core/fields.ts';
import type { PlainReading, Reading } from '../../core/incident.ts';
import type { Carrier, FigureRemarks, ReadClaim, RemarkOn } from '../../core/remarks.ts';
import type { Reported } from '../language.ts';
import type { Places } from '../places.ts';
import { sentenceKeys } from '../common/sentence.ts';
import { signatureOf } from '../common/signature.ts';
import { actorKeys } from './actorKeys.ts';
import { amountsOf } from './amounts.ts';
import { cautionsOf } from './cautions.ts';
import { tellsNoneReported, tellsOfAttacker, tellsOfDead } from './facts.ts';
import { noticesOf } from './notices.ts';
import { speakerKey } from './speakerKey.ts';
import { traitsOf } from './traits/index.ts';
import { sharedWords } from './traits/shared.ts';

/**
 * The last step of reading: all that later steps need to know of the words, of each claim and of the whole article.
 *
 * @example remarksOn(article, { event, claims, english: true, wire: null }, places).claims[0].cautions // ['at-first']
 */
export const remarksOn = <R extends PlainReading>(
  article: Reported,
  reading: R,
  places: Places,
): Omit<R, 'claims'> & Pick<Reading, 'claims' | 'notices' | 'traits' | 'signature'> => ({
  ...reading,
  claims: reading.claims.map((claim) => remarked(claim, article)),
  notices: noticesOf(article.text),
  traits: traitsOf(article, sharedWords(article, places, reading.claims)),
  signature: signatureOf(article.text),
});

/** A claim with what its words tell. */
export const remarked = (claim: Claim, article: Carrier): ReadClaim =>
  isFigure(claim)
    ? { ...claim, ...onFigure(claim, article) }
    : { ...claim, ...onAny(claim, article), actorKeys: actorKeys(claim.actor) };

/** What the words of a claim tell, by itself: for one of which a person set fields. */
export const remarkOn: RemarkOn = (claim, article, set = []) =>
  isFigure(claim)
    ? onFigure(claim, article, set)
    : { ...onAny(claim, article, set), actorKeys: actorKeys(claim.actor) };

const onAny = (claim: Claim, { id, outlet }: Carrier, set: readonly Fixable[] = []) => ({
  speakerKey: speakerKey(claim.speaker, outlet, id),
  cautions: cautionsOf(claim, set),
  sentence: sentenceKeys(claim.quote),
});

const onFigure = (claim: FigureClaim, article: Carrier, set: readonly Fixable[] = []): FigureRemarks => ({
  ...onAny(claim, article, set),
  noneReported: tellsNoneReported(claim),
  tellsOfDead: tellsOfDead(claim),
  attackerDied: tellsOfAttacker(claim),
  amounts: amountsOf(claim),
});
