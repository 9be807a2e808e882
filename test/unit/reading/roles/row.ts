/** A text, and its stretches with their roles. */
export type Row = readonly [what: string, text: string, roles: readonly string[]];
