const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
export const weekday = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?';
export const day = String.raw`(?:\d{1,2}[-./ ]\d{1,2}[-./ ]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2} ${month}\.?,? \d{4}|${month}\.? \d{1,2}(?:st|nd|rd|th)?, ?\d{4})`;
