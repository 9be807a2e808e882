/** "44 Saturday", "24 June": a day or a month is no noun that a number counts. */
export const isCalendar = (word: string): boolean =>
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?|today|yesterday|tonight)$/.test(
    word,
  );
