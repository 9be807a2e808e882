const weights: Readonly<Record<string, number>> = {
  word: 1,
  title: 1,
  name: 2,
  age: 0.7,
  road: 2.5,
  area: 0.3,
};

/** How much a trait that two reports share tells: an address more than a name, a name more than one word of it. */
export const weightOf = (trait: string): number => weights[trait.slice(0, trait.indexOf(':'))] ?? 0;
