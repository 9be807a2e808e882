import type { EventRules } from '../../language.ts';
import { asOf } from '../asOf.ts';
import { dateline, datesIn } from '../dates.ts';
import { eventOf } from './event.ts';
import { placesInText } from './placesInText.ts';
import { placesIn } from './sightings.ts';

/** Where and when English reports set what they tell. */
export const eventRules: EventRules = {
  places: placesInText,
  eventOf,
  placesIn,
  dayIn: (sentence, published) => datesIn(sentence, published).find((d) => d.exact)?.date ?? null,
  asOf,
  dateline,
};
