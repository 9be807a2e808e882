import type { Outlets } from '../../places.ts';

const credit = /(?:^|\n)\s*(?:source|credit|via)\s*:\s*([^\n]{2,40})\s*$/i;
const dateline = /(?:^|\n)[^\n]{0,60}?\(((?:[A-Z]{2,}|Reuters|Xinhua))\)\s*(?:-|–|—)/;
/** A byline over the text, or the agency's name alone under it. */
const byline =
  /^\s*by:?\s+(?:[^\n,]{2,40},\s*)?((?:the )?associated press|reuters|afp|upi|bloomberg)\s*(?:\n|$)/i;
const signed = /\n\s*[-–—(]?\s*((?:the )?associated press|AP|reuters|AFP|UPI|dpa|xinhua)\)?\.?\s*$/i;
const rights = /\bcopyright (?:©? ?\d{4},? )?(?:by )?((?:the )?associated press|reuters|AFP)\b/i;

/**
 * The agency whose text this is: by its credit line ("Source: Reuters"), dateline ("GENEVA (AP) —"), byline, signature or
 * copyright. "AP contributed to this report" makes it no agency's text.
 */
export function wireOf(text: string, outlets: Outlets): string | null {
  const [head, tail] = [text.slice(0, 600), text.trimEnd().slice(-400)];
  const name =
    credit.exec(tail)?.[1] ??
    dateline.exec(head)?.[1] ??
    byline.exec(head)?.[1] ??
    signed.exec(tail)?.[1] ??
    rights.exec(tail)?.[1];
  return name === undefined ? null : outlets.outlet(name.trim());
}
