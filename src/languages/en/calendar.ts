const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const short = 'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' ');
const days = 'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight'.split(' ');
const all = new Set([...months, ...days, ...short, ...short.map((m) => `${m}.`)]);

/** "44 Saturday", "24 June": a day or a month is no noun that a number counts. */
export const isCalendar = (word: string): boolean => all.has(word);
