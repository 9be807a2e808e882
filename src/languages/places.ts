export interface PlaceInfo {
  readonly name: string;
  readonly kind: 'city' | 'region' | 'country';
  /** Nearest first: region, country. */
  readonly within: readonly string[];
  /** Reports name it without its country. */
  readonly isKnown?: true;
}

export interface Places {
  /** In a text that names countries: true for the name of a town that lies in none of them. */
  isForeign?(name: string): boolean;
  /** True for a country that the text names, or whose people it names, and for a state of the United States. */
  isTold?(name: string): boolean;
  lookup(name: string): readonly PlaceInfo[];
  country(name: string): PlaceInfo | null;
  /** "Iraqi" → "Iraq". */
  nationality(word: string): string | null;
  /** "Ind.", "Indiana" → "Indiana". */
  state(text: string): string | null;
}

/** What a text knows of outlets: the name in full of one that is named, null for anybody else. */
export interface Outlets {
  outlet(name: string): string | null;
}
