const points = ['northeast', 'northwest', 'southeast', 'southwest', 'north', 'south', 'east', 'west'];

/** In lower case: "north", "northern". */
export const compass: readonly string[] = [...points, ...points.map((point) => `${point}ern`)];

const wholeSide = new RegExp(`^(?:${points.join('|')}|central)(?:ern)?$`, 'i');

/** "North", "central", "Southwestern": a side, and no town. */
export const isSide = (word: string): boolean => wholeSide.test(word);

const withCapital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** "North |Houston|": for a regular expression without `i`. */
export const pointBefore = `(?:${points.map(withCapital).join('|')})`;

/** "Western |Aleppo|", "Central |Homs|": for a regular expression without `i`. */
export const sideBefore = `(?:${pointBefore}|Central)(?:ern)?`;
