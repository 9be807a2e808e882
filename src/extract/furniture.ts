import type { Outlets } from './speakers/attribute.ts';

const lead =
  /^\s*(?:related|more|read more|read also|also read|see also|watch|photos?|video|image|gallery|more from|click here|recommended|trending|subscribe|sign up|breaking news emails|share this|follow us|advertisement|what others are clicking on|>>)\b\s*(?::|»|>|\||$)/i;

/** A headline of a list: "Daily toll | 19 people killed", without the full stop of a sentence. */
const listed = /^[^.!?\n]{3,90} \| [^.!?\n]{3,160}$/;

/** "Related: …", "More: 9 killed in …", "Daily toll | 19 killed": words of the page, not of the report. */
export const isFurniture = (line: string): boolean =>
  lead.test(line) || (line.includes(' | ') && listed.test(line));

const credit = /(?:^|\n)\s*(?:source|credit|via)\s*:\s*([^\n]{2,40})\s*$/i;
const dateline = /^[^\n]{0,60}?\(((?:[A-Z]{2,}|Reuters|Xinhua))\)\s*(?:-|–|—)/;

/** The agency whose text this is, by its credit line ("Source: Reuters") or dateline ("GENEVA (AP) —"). */
export function wireOf(text: string, outlets: Outlets): string | null {
  const name = credit.exec(text.trimEnd())?.[1] ?? dateline.exec(text)?.[1];
  return name === undefined ? null : outlets.outlet(name.trim());
}
