const lead =
  /^\s*(?:related|more|more (?:news|stories|videos)|read more|read also|also read|see also|watch|photos?|video|image|gallery|more from|click here|recommended|trending|(?:top|latest|other) (?:news|stories|headlines)|(?:today['’]s )?headlines|subscribe|sign up|breaking news emails|share this|follow us|advertisement|what (?:others|people) are (?:reading|watching|clicking on)|>>)\b\s*(?::|»|>|\||$)/i;

/** "Prev Post |Bus crash kills 12|", "Next article …", "Previous Story": to the reports beside this one. */
const pager = /^\W*(?:prev(?:ious)?|next) (?:post|article|story|page|news)\b[^.!?]*$/i;
/** "Related |Three dead after crash|", "Read more |Fire kills two|": a headline behind the label, and no sentence. */
const pointer =
  /^\W*(?:Related|Read [Mm]ore|Read [Aa]lso|Also [Rr]ead|See [Aa]lso|Don['’]t [Mm]iss|Up [Nn]ext) ["“‘]?[\p{Lu}\d][^.!?]*$/u;

/** A headline of a list: "Daily toll | 19 people killed", without the full stop of a sentence. */
const listed = /^[^.!?\n]{3,90} \| [^.!?\n]{3,160}$/;
/** "0:41 |Person detained after …|": a video of a list. */
const timed = /^\s*\d{1,2}:\d\d \p{Lu}/u;

/** "|In other news|, a bus crash in Oln …": the next report of a bulletin. */
const bulletin = /^\W*(?:in other (?:news|headlines)|also in the news)\b/i;

/** "Image 15 of 40 |A detective at the scene …|", "Image caption |Smoke over Tolv|" */
const gallery =
  /^\s*(?:(?:image|photo|slide|picture) \d{1,3} (?:of|\/) \d{1,3}|(?:image|media|video) (?:caption|source))\b/i;

/** "Related: …", "More: 9 killed in …", "Daily toll | 19 killed": words of the page, not of the report. */
export const furniture = (line: string): boolean =>
  lead.test(line) ||
  gallery.test(line) ||
  bulletin.test(line) ||
  pager.test(line.trim()) ||
  pointer.test(line.trim()) ||
  (line.includes(' | ') && listed.test(line)) ||
  (timed.test(line) && !/[.!?]$/.test(line.trim()));

const listNames =
  /^\W*(?:most (?:read|popular|viewed|shared)|(?:latest|top|related|other|more|recent|trending)(?: [\p{L}]+)? (?:news|stories|headlines|articles|coverage|videos|photos|posts)|(?:also|elsewhere) (?:on|in) (?:the|this|our) (?:site|section|edition|page)|you (?:may|might) (?:also )?like|recommended(?: for you)?|trending(?: now)?|popular(?: now)?|don['’]t miss|in other news|related|read (?:also|more)|also read|more news|(?:prev(?:ious)?|next) (?:post|article|story)|editor['’]?s['’]? picks?)\W*$/iu;

/** "Most read", "Also on the site:": a line over a list of other reports. */
export const headsList = (line: string): boolean => line.length < 60 && listNames.test(line);
