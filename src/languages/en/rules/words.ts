/** "dead missing" → a set of the two. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
