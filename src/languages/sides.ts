/** How a language names armies and countries: who speaks for whom. */
export interface Sides {
  /** The words of a name or a role that tell who it is; a country and its people by one word, whatever its form. */
  wordsOf(text: string): readonly string[];
  /** Whether two such words name one country: "Lavia", "Lavian". */
  isSame(a: string, b: string): boolean;
  /** True for who speaks for an armed body, or is one. */
  isForce(text: string): boolean;
  /** "two defence officials": of the country whose forces they tell of, where they name no other. */
  isOfOurs(text: string): boolean;
}
