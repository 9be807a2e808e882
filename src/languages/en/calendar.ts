const list = (words: string): readonly string[] => words.split(' ');

/** In lower case, January first. */
export const months = list(
  'january february march april may june july august september october november december',
);
/** As they are shortened, without a full stop. */
export const shortMonths = list('jan feb mar apr jun jul aug sep sept oct nov dec');
/** In lower case, Sunday first, as dates count them. */
export const weekdays = list('sunday monday tuesday wednesday thursday friday saturday');

const all = new Set([
  ...months,
  ...weekdays,
  ...list('today yesterday tonight'),
  ...shortMonths,
  ...shortMonths.map((m) => `${m}.`),
]);

const holidays = new Set(
  list('christmas easter thanksgiving halloween hanukkah ramadan eid ashura nowruz diwali passover'),
);

/** "44 Saturday", "24 June": a day or a month is no noun that a number counts. */
export const isCalendar = (word: string): boolean => all.has(word);

/** "Sunday", "in |Christmas| celebrations": a day or a month, whatever town has its name. */
export const isDayName = (word: string): boolean => isCalendar(word) || holidays.has(word);
