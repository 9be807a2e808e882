export interface PlaceInfo {
  readonly name: string;
  readonly kind: 'city' | 'region' | 'country';
  /** Nearest first: region, country. */
  readonly within: readonly string[];
}

export interface Places {
  lookup(name: string): readonly PlaceInfo[];
  /** "Iraqi" → "Iraq". */
  nationality(word: string): string | null;
  /** "Ind.", "Indiana" → "Indiana". */
  state(text: string): string | null;
}
