/** "iraqis", "iraqi", "iraqs" → `iraq`; "sources" → `source`: a folded word of a body's name in Latin letters. */
export const nameStem = (word: string): string => {
  const single = word.length > 3 ? word.replace(/s$/, '') : word;
  return single.length > 4 ? single.replace(/i$/, '') : single;
};
