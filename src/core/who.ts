import type { Person } from './person.ts';

/** `id` is `slack:U0123`, so that no two platforms' people are taken for one; `name` is what is shown. */
export interface Who {
  readonly id: string;
  readonly name: string;
}

export const whoIs = ({ platform, id, name }: Pick<Person, 'platform' | 'id' | 'name'>): Who => ({
  id: `${platform}:${id}`,
  name: name ?? id,
});
