import type { NewEdit } from '../core/edit.ts';

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
    case 'accept':
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
