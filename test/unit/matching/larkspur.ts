import type { Article } from '../../../src/core/article.ts';
import type { Event } from '../../../src/core/incident.ts';
import { reportOf } from '../../../src/matching/index.ts';
import { traitsOf as traitsBeside } from '../../../src/languages/en/traits/index.ts';
import type { Shared } from '../../../src/languages/en/traits/shared.ts';
import { signatureOf } from '../../../src/languages/common/signature.ts';

/** Reports on a town of our own: two on a shooting at a diner there, one on another shooting. */
export const nothingShared: Shared = {
  isNation: () => false,
  isGroup: () => false,
  isRegion: () => false,
  isPlace: (name) => name === 'Larkspur',
  bodies: new Set(),
};
export const traitsOf = (of: Article) => traitsBeside({ ...of, report: of.text }, nothingShared);
export const told = { hasFigures: false, mark: 'x1' };

export const article = (title: string, text: string, published: string | null = '2024-03-02'): Article => ({
  id: title,
  title,
  text,
  url: null,
  outlet: 'Example',
  published,
});
export const event = (place: string | null, date: string | null = '2024-03-01'): Event => ({
  kind: 'shooting',
  place,
  within: [],
  date,
});
export const first = article(
  'Two wounded at Larkspur diner',
  'Two people were wounded on Friday at the Copper Kettle in Larkspur, police chief Dana Whitcombe said. Marlon Eaves, 34, was taken to Saint Brendan. The diner stands in the 1400 block of Juniper Street. Larkspur police seek a driver, Whitcombe said.',
);
export const second = article(
  'Police name man hurt in Larkspur',
  'A man hurt when shots hit the Copper Kettle was named on Saturday as Marlon Eaves, 34. Larkspur police chief Dana Whitcombe asked for witnesses.',
);
export const other = article(
  'Two wounded in Larkspur car park',
  'A 19-year-old and his brother were wounded late on Friday behind a shop on Orchard Road in Larkspur. Sergeant Imogen Pell said that they knew who fired.',
);

export const report = (of: Event, from: Article) =>
  reportOf(
    { event: of, traits: traitsOf(from), signature: signatureOf(from.text), claims: [] },
    from.published,
  );
