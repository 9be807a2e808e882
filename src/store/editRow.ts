import { figureMeasures, figureStates, standings } from '../core/claim.ts';
import type { Edit, NewEdit } from '../core/edit.ts';
import { fixable } from '../core/fields.ts';
import { populations } from '../core/population.ts';
import type { Correction as StoredCorrection } from '../core/record.ts';
import { json } from './json.ts';
import { z } from 'zod';

const figure = { low: z.number().nullable(), high: z.number().nullable(), wording: z.string() };
const Population = z.enum(populations);
const Speaker = z
  .object({
    name: z.string(),
    role: z.string().nullable(),
    kind: z.enum(['person', 'organisation', 'group']),
  })
  .nullable();

const scopes = ['incident', 'other', 'aggregate'] as const;
const blameStances = ['asserts', 'denies', 'admits'] as const;

const onAny = { speakerKey: z.string(), cautions: z.array(z.string()), sentence: z.string() };
const Remarks = z.union([
  z.object({
    ...onAny,
    noneReported: z.boolean(),
    tellsOfDead: z.boolean(),
    attackerDied: z.boolean(),
    amounts: z.array(z.string()),
  }),
  z.object({ ...onAny, actorKeys: z.array(z.string()) }),
]);

/** What people set on a claim, as its row keeps it. */
export const Correction: z.ZodType<StoredCorrection> = z.object({
  set: z.array(
    z.object({
      edit: z.number(),
      field: z.enum([...fixable, 'drop']),
      by: z.string(),
      at: z.string(),
      reason: z.string().nullable(),
    }),
  ),
  read: z.object({
    speaker: Speaker,
    speakerKey: z.string(),
    origin: z.string().nullable(),
    rules: z.array(z.string()),
    figure: z
      .object({
        ...figure,
        population: Population,
        derived: z.boolean(),
        standing: z.enum(standings).optional(),
        parts: z.array(z.string()).optional(),
        measure: z.enum(figureMeasures).optional(),
        stance: z.enum(['asserts', 'denies']).optional(),
        state: z.enum(figureStates).optional(),
        subset: z.string().nullable().optional(),
        partOf: z.string().nullable().optional(),
      })
      .nullable(),
    blame: z.object({ stance: z.enum(blameStances), actor: z.string() }).nullish(),
    scope: z.enum(scopes).optional(),
    remarks: Remarks.optional(),
  }),
});

const Mark = json(
  z.object({
    articleId: z.string(),
    quote: z.string(),
    measure: z.enum([...figureMeasures, 'responsibility']),
    stance: z.enum(blameStances),
    wording: z.string(),
    population: Population.nullable(),
    speaker: z.string().nullable(),
  }),
);
const OfIncident = json(z.object({ incidentId: z.string() }));
const Incident = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.string().nullable(),
  place: z.string().nullable(),
  within: z.array(z.string()),
  date: z.string().nullable(),
});
const nothing = json(z.object({}).strict().readonly());

/** Shared columns, named as the fields that they hold. */
const shared = {
  id: z.number(),
  at: z.string(),
  by: z.object({
    platform: z.enum(['terminal', 'slack', 'discord']),
    id: z.string(),
    name: z.string().nullable(),
    team: z.string().nullable(),
    channel: z.string().nullable(),
  }),
  reason: z.string().nullable(),
  claimId: z.number().nullable(),
  undoneBy: z.number().nullable(),
};

/** An edit of one field of a claim. */
const onClaim = <Kind extends string, Set>(kind: Kind, field: z.ZodType<Set>) =>
  z.object({ ...shared, kind: z.literal(kind), target: Mark, before: json(field), after: json(field) });

/** An edit of what an incident is. */
const onIncident = <Kind extends string, Set>(kind: Kind, field: z.ZodType<Set>) =>
  z.object({ ...shared, kind: z.literal(kind), target: OfIncident, before: json(field), after: json(field) });

const EditRow = z.discriminatedUnion('kind', [
  onClaim('figure', z.object(figure)),
  onClaim('outcome', z.object({ measure: z.enum(figureMeasures) })),
  onClaim('population', z.object({ population: Population })),
  onClaim('speaker', z.object({ speaker: Speaker })),
  onClaim('scope', z.object({ scope: z.enum(scopes) })),
  onClaim('standing', z.object({ standing: z.enum(standings) })),
  onClaim('state', z.object({ state: z.enum(figureStates) })),
  onClaim('stance', z.object({ stance: z.enum(blameStances) })),
  onClaim('actor', z.object({ actor: z.string() })),
  z.object({
    ...shared,
    kind: z.literal('incident'),
    target: Mark,
    before: json(z.object({ incidentId: z.string().nullable() })),
    after: OfIncident,
  }),
  z.object({ ...shared, kind: z.literal('drop'), target: Mark, before: nothing, after: nothing }),
  onIncident('rename', z.object({ title: z.string() })),
  onIncident('incident-place', Incident.pick({ place: true, within: true })),
  onIncident('incident-date', Incident.pick({ date: true })),
  onIncident('incident-kind', Incident.pick({ kind: true })),
  z.object({
    ...shared,
    kind: z.literal('merge'),
    target: OfIncident,
    before: nothing,
    after: json(z.object({ into: z.string(), suggestion: z.number().nullable() })),
  }),
  z.object({
    ...shared,
    kind: z.literal('split'),
    target: OfIncident,
    before: nothing,
    after: json(
      z.object({
        incident: Incident,
        articles: z.array(z.object({ id: z.string(), textHash: z.string() })),
      }),
    ),
  }),
  z.object({
    ...shared,
    kind: z.literal('different'),
    target: json(z.object({ suggestion: z.number() })),
    before: nothing,
    after: json(z.object({ a: z.string(), b: z.string() })),
  }),
  z.object({
    ...shared,
    kind: z.literal('undo'),
    target: json(z.object({ edit: z.number() })),
    before: nothing,
    after: nothing,
  }),
]);

interface Row {
  readonly platform: string;
  readonly personId: string;
  readonly personName: string | null;
  readonly team: string | null;
  readonly channel: string | null;
}

/** A row of the audit, its columns named as the fields that they hold, → Edit; throws on anything else. */
export function toEdit({ platform, personId, personName, team, channel, ...row }: Row): Edit {
  return EditRow.parse({ ...row, by: { platform, id: personId, name: personName, team, channel } });
}

/** The columns of an edit that is not stored yet. */
export function editColumns(edit: NewEdit) {
  const { by, at, reason, claimId, kind } = edit;
  return {
    at,
    reason,
    kind,
    platform: by.platform,
    person_id: by.id,
    person_name: by.name,
    team: by.team,
    channel: by.channel,
    claim_id: claimId,
    target: JSON.stringify(edit.target),
    before: JSON.stringify(edit.before),
    after: JSON.stringify(edit.after),
    ...foundBy(edit),
  };
}

/** What an edit is looked up by. */
function foundBy(edit: NewEdit): {
  article_id?: string;
  incident_id?: string;
  other_id?: string;
  suggestion_id?: number;
} {
  switch (edit.kind) {
    case 'figure':
    case 'outcome':
    case 'population':
    case 'speaker':
    case 'scope':
    case 'standing':
    case 'state':
    case 'stance':
    case 'actor':
    case 'drop':
      return { article_id: edit.target.articleId };
    case 'incident':
      return {
        article_id: edit.target.articleId,
        incident_id: edit.after.incidentId,
        ...(edit.before.incidentId === null ? {} : { other_id: edit.before.incidentId }),
      };
    case 'rename':
    case 'incident-place':
    case 'incident-date':
    case 'incident-kind':
      return { incident_id: edit.target.incidentId };
    case 'merge':
      return {
        incident_id: edit.target.incidentId,
        other_id: edit.after.into,
        ...(edit.after.suggestion === null ? {} : { suggestion_id: edit.after.suggestion }),
      };
    case 'split':
      return { incident_id: edit.target.incidentId, other_id: edit.after.incident.id };
    case 'different':
      return { suggestion_id: edit.target.suggestion };
    case 'undo':
      return {};
    default:
      return edit satisfies never;
  }
}
