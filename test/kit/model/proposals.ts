import type { z } from 'zod';
import type {
  Answer,
  ProposedBlame,
  ProposedEvent,
  ProposedFigure,
} from '../../../src/readers/model/answer.ts';

const nobody = { name: '', role: '', kind: 'group' as const };

/** A figure as a model proposes it: what the outlet says of people killed in the event, where nothing else is given. */
export const figure = (
  about: Partial<ProposedFigure> & Pick<ProposedFigure, 'quote' | 'wording'>,
): ProposedFigure => ({
  speaker: nobody,
  via: '',
  scope: 'incident',
  place: '',
  measure: 'killed',
  population: 'people',
  low: 12,
  high: 12,
  stance: 'asserts',
  relayed: '',
  standing: 'total',
  subset: '',
  state: 'current',
  attackers: 'unknown',
  source: 'unknown',
  partOf: -1,
  ...about,
});

export const blame = (
  about: Partial<ProposedBlame> & Pick<ProposedBlame, 'quote' | 'actor'>,
): ProposedBlame => ({
  speaker: nobody,
  via: '',
  scope: 'incident',
  place: '',
  stance: 'asserts',
  act: '',
  ...about,
});

export const noEvent: ProposedEvent = { kind: '', place: '', placeInLatin: '', country: '', date: '' };

export const answer = (
  figures: readonly ProposedFigure[] = [],
  responsibility: readonly ProposedBlame[] = [],
  event: ProposedEvent = noEvent,
): z.infer<typeof Answer> => ({ event, figures: [...figures], responsibility: [...responsibility] });

export const person = (name: string, role = '') => ({ name, role, kind: 'person' as const });
export const body = (name: string) => ({ name, role: '', kind: 'organisation' as const });
