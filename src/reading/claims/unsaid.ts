import type { Told } from '../people/told.ts';
import type { Draft } from './repeats.ts';

/** Somebody told of before is told of again only where another speaker tells of them. */
export function unsaid(all: readonly { readonly told: Told; readonly drafts: readonly Draft[] }[]): Draft[] {
  const out: Draft[] = [];
  const heard = new Set<string>();
  for (const { told, drafts } of all) {
    const keyOf = ({ claim }: Draft): string => `${claim.measure} ${told.entity?.id} ${claim.speaker?.name}`;
    const bare = told.figure.form === 'pronoun' || told.figure.form === 'definite';
    const isSaid = (d: Draft): boolean => d.claim.speaker === null || heard.has(keyOf(d));
    const fresh = drafts.filter((d) => !told.again || !(bare || isSaid(d)));
    for (const draft of fresh) heard.add(keyOf(draft));
    out.push(...fresh);
  }
  return out;
}
