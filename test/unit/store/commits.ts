import type { FindingKind, NewFinding } from '../../../src/core/finding.ts';
import type { NewAlert } from '../../../src/core/alert.ts';
import type { Claim, FigureClaim } from '../../../src/core/claim.ts';
import type { Incident } from '../../../src/core/incident.ts';
import type { Commit } from '../../../src/core/commit.ts';
import type { ClaimRef, NewClaim, StoredArticle } from '../../../src/core/record.ts';
import type { NewRelation } from '../../../src/core/relation.ts';
import { remarked } from '../../../src/languages/en/index.ts';

/** What one article changes, made small: everything not named has a plain value. */
export const qaim: Incident = {
  id: 'qaim-2016-12-07',
  title: 'Air strike · Qaim, Anbar, Iraq · 7 Dec 2016',
  kind: 'air strike',
  place: 'Qaim',
  within: ['Anbar', 'Iraq'],
  date: '2016-12-07',
};

export const article = (id: string, about: Partial<StoredArticle> = {}): StoredArticle => ({
  id,
  title: null,
  text: `Text of ${id}.`,
  url: `https://example.org/${id}`,
  outlet: 'Herald',
  published: '2016-12-08',
  incidentId: qaim.id,
  wire: null,
  added: '2016-12-08T12:00:00.000Z',
  version: 1,
  ...about,
});

/** A claim of 55 civilians killed; its article's fields are filled in by `commit`. */
export const figure = (key: string, about: Partial<FigureClaim> = {}): FigureClaim => ({
  key,
  measure: 'killed',
  population: 'civilians',
  low: 55,
  high: 55,
  wording: '55 civilians',
  stance: 'asserts',
  speaker: { name: 'hospital sources', role: null, kind: 'group' },
  via: null,
  relayed: null,
  scope: 'incident',
  place: 'Qaim',
  date: '2016-12-07',
  partOf: null,
  asOf: '2016-12-08',
  standing: 'total',
  subset: null,
  state: 'current',
  attackers: 'unknown',
  source: null,
  derived: false,
  parts: [],
  hearsay: false,
  quote: '55 civilians were killed.',
  start: 0,
  end: 25,
  rules: ['number', 'passive'],
  ...about,
});

export const placed = (
  claim: Claim & Partial<Pick<NewClaim, 'speakerKey' | 'origin'>>,
  at: StoredArticle,
): NewClaim => ({
  ...remarked(claim, at),
  speakerKey: claim.speakerKey ?? claim.speaker?.name ?? at.outlet ?? '',
  origin: claim.origin === undefined ? (claim.speaker?.name ?? null) : claim.origin,
  articleId: at.id,
  outlet: at.outlet,
  published: at.published,
  url: at.url,
  incidentId: at.incidentId,
});

export const relation = (
  kind: NewRelation['kind'],
  a: ClaimRef,
  b: ClaimRef,
  rule = `test/${kind}`,
): NewRelation => ({
  kind,
  rule,
  a,
  b,
});

export const commit = (
  of: StoredArticle,
  claims: readonly FigureClaim[] = [],
  rest: Partial<Commit> = {},
): Commit => ({
  article: of,
  textHash: `hash of ${of.text}`,
  incident: qaim,
  claims: claims.map((claim) => placed(claim, of)),
  relations: [],
  alert: null,
  unsettled: [],
  ...rest,
});

export const finding = (
  kind: FindingKind,
  before: ClaimRef | null,
  now: ClaimRef | null,
  about: Partial<NewFinding> = {},
): NewFinding => ({
  kind,
  before,
  now,
  severity: 'major',
  rule: `test/${kind}`,
  pair: JSON.stringify([before, now]),
  note: null,
  ...about,
});

/** An alert for channels that are told at once. */
export const alertFor = (findings: readonly NewFinding[], ...destinations: string[]): NewAlert => ({
  severity: findings[0]?.severity ?? 'minor',
  findings,
  to: destinations.map((destination) => ({
    destination,
    wanted: findings.map((_, i) => i),
    due: '2016-12-08T12:00:00.000Z',
    digest: false,
  })),
});
