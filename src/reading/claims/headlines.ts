import type { Document } from '../../languages/text.ts';
import type { Draft } from './repeats.ts';

/** Claims of the report, and those of headlines in the text that the report does not make: by measure, figure and speaker. */
export function unheadlined(drafts: readonly Draft[], { sentences }: Document): readonly Draft[] {
  const headlines = new Set(sentences.filter((s) => s.role === 'headline').map((s) => s.start));
  const isHeadline = ({ claim }: Draft): boolean => headlines.has(claim.start);
  const made = new Set(drafts.filter((d) => !isHeadline(d)).flatMap(keysOf));
  return drafts.filter((d) => !isHeadline(d) || !made.has(keysOf(d)[0]!));
}

/** What a draft says with its speaker, and without. */
const keysOf = ({ claim: { measure, low, stance, speaker } }: Draft): readonly string[] => {
  const said = `${measure} ${low} ${stance}`;
  return speaker ? [`${said} ${speaker.name}`, said] : [said];
};
