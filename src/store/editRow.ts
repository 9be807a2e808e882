import { figureMeasures, figureStates, standings } from '../core/claim.ts';
import type { Edit } from '../core/edit.ts';
import { blameStances, figure, Population, scopes, Speaker } from './correctionShape.ts';
import { json } from './json.ts';
import { z } from 'zod';

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
const Accepted = z.object({
  scope: z.enum(scopes),
  figure: z
    .object({
      low: z.number().nullable(),
      high: z.number().nullable(),
      standing: z.enum(standings),
      state: z.enum(figureStates),
    })
    .nullable(),
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
  z.object({ ...shared, kind: z.literal('accept'), target: Mark, before: nothing, after: json(Accepted) }),
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
