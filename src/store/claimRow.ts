import {
  attackerCounts,
  figureMeasures,
  figureStates,
  isFigure,
  sourceKinds,
  standings,
} from '../core/claim.ts';
import { populations } from '../core/population.ts';
import { readBy, type TwoReadings } from '../core/readers.ts';
import { type NewClaim, type StoredClaim, isDropped } from '../core/record.ts';
import { Correction, scopes } from './correctionShape.ts';
import { json } from './json.ts';
import { z } from 'zod';

const flag = z.number().transform((n) => n === 1);
const Words = json(z.array(z.string()));
const Speaker = z.object({
  name: z.string(),
  role: z.string().nullable(),
  kind: z.enum(['person', 'organisation', 'group']),
});

const readBoth = <T>(shape: z.ZodType<T>) => z.object({ rules: shape, model: shape }).optional();

/** What two readers have of it. */
const Readers: z.ZodType<TwoReadings> = z.object({
  by: z.enum(readBy),
  differs: z
    .object({
      scope: readBoth(z.enum(scopes)),
      speaker: readBoth(Speaker.nullable()),
      standing: readBoth(z.enum(standings)),
      state: readBoth(z.enum(figureStates)),
      population: readBoth(z.enum(populations)),
    })
    .nullable(),
});

const shared = {
  id: z.number(),
  key: z.string(),
  speaker: json(Speaker).nullable(),
  via: z.string().nullable(),
  scope: z.enum(scopes),
  place: z.string().nullable(),
  date: z.string().nullable(),
  quote: z.string(),
  start: z.number(),
  end: z.number(),
  rules: Words,
  cautions: Words,
  sentence: z.string(),
  articleId: z.string(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  url: z.string().nullable(),
  incidentId: z.string().nullable(),
  speakerKey: z.string(),
  origin: z.string().nullable(),
  correction: json(Correction)
    .nullable()
    .transform((c) => c ?? undefined),
  readers: json(Readers)
    .nullable()
    .transform((readers) => readers ?? undefined),
};

/** A claim's row, its columns named as the fields that they hold, → StoredClaim. */
export const ClaimRow: z.ZodType<StoredClaim> = z.discriminatedUnion('measure', [
  z.object({
    ...shared,
    measure: z.enum(figureMeasures),
    stance: z.enum(['asserts', 'denies']),
    population: z.enum(populations),
    low: z.number().nullable(),
    high: z.number().nullable(),
    wording: z.string(),
    relayed: z.string().nullable(),
    partOf: z.string().nullable(),
    asOf: z.string().nullable(),
    standing: z.enum(standings),
    subset: z.string().nullable(),
    state: z.enum(figureStates),
    attackers: z.enum(attackerCounts),
    source: z.enum(sourceKinds).nullable(),
    derived: flag,
    parts: Words,
    hearsay: flag,
    noneReported: flag,
    tellsOfDead: flag,
    attackerDied: flag,
    amounts: Words,
  }),
  z.object({
    ...shared,
    measure: z.literal('responsibility'),
    stance: z.enum(['asserts', 'denies', 'admits']),
    actor: z.string(),
    act: z.string().nullable(),
    actorKeys: Words,
  }),
]);

/** The columns of a claim that is not stored yet. */
export function toRow(claim: NewClaim) {
  const { key, measure, stance, origin, via, scope, place, date, quote } = claim;
  return {
    key,
    measure,
    stance,
    origin,
    via,
    scope,
    place,
    date,
    quote,
    incident_id: claim.incidentId,
    speaker: claim.speaker && JSON.stringify(claim.speaker),
    speaker_key: claim.speakerKey,
    quote_start: claim.start,
    quote_end: claim.end,
    rules: JSON.stringify(claim.rules),
    cautions: JSON.stringify(claim.cautions),
    sentence: claim.sentence,
    superseded: isDropped(claim) ? 2 : 0,
    readers: claim.readers ? JSON.stringify(claim.readers) : null,
    correction: claim.correction ? JSON.stringify(claim.correction) : null,
    ...(isFigure(claim)
      ? {
          population: claim.population,
          low: claim.low,
          high: claim.high,
          wording: claim.wording,
          relayed: claim.relayed,
          part_of: claim.partOf,
          as_of: claim.asOf,
          standing: claim.standing,
          subset: claim.subset,
          state: claim.state,
          attackers: claim.attackers,
          source: claim.source,
          derived: Number(claim.derived),
          parts: JSON.stringify(claim.parts),
          hearsay: Number(claim.hearsay),
          none_reported: Number(claim.noneReported),
          tells_of_dead: Number(claim.tellsOfDead),
          attacker_died: Number(claim.attackerDied),
          amounts: JSON.stringify(claim.amounts),
        }
      : { actor: claim.actor, act: claim.act, actor_keys: JSON.stringify(claim.actorKeys) }),
  };
}
