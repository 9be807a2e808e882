import type { NewReport } from '../core/matching.ts';

/** A report by the place of its event and the places that it names. */
type Placed = Pick<NewReport, 'traits' | 'place' | 'facts'>;

export const isOnePlace = (a: Placed, b: Placed): boolean => a.place !== null && a.place === b.place;
export const holds = (a: Placed, b: Placed): boolean =>
  a.place !== null && b.place !== null && (within(b).includes(a.place) || within(a).includes(b.place));
/** One report names the other's place early on, even if its own event is elsewhere. */
export const names = (a: Placed, b: Placed): boolean =>
  !isOnePlace(a, b) && (namesPlace(a, b) || namesPlace(b, a));
const namesPlace = ({ traits }: Placed, { place }: Placed): boolean =>
  place !== null && traits.includes(`named:${place}`);
export const areTwoPlaces = (a: Placed, b: Placed): boolean =>
  a.place !== null && b.place !== null && !isOnePlace(a, b) && !holds(a, b);
/** Each with its region and country known. */
export const areOfTwoRegions = (a: Placed, b: Placed): boolean =>
  within(a).length === 2 && within(b).length === 2 && within(a)[0] !== within(b)[0];
export const areNamesakes = (a: Placed, b: Placed): boolean => {
  const [mine, theirs] = [within(a).at(-1), within(b).at(-1)];
  return isOnePlace(a, b) && mine !== undefined && theirs !== undefined && mine !== theirs;
};
const within = ({ facts }: Placed): readonly string[] => facts?.within ?? [];

export const isWide = (w: Placed): boolean => w.place !== null && within(w).length === 0;
