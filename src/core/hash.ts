/** FNV-1a of a text: a whole number of 32 bits; fast, and not for secrets. */
export const fnv = (text: string): number => fnvOn(fnvStart, text) >>> 0;

/** To hash texts as if they stood one behind the other: begin here, and go on from each hash to the next. */
export const fnvStart = 0x811c9dc5 | 0;

export function fnvOn(before: number, text: string): number {
  let h = before;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}
