/**
 * The JSON object in an answer; models set prose or a code fence around it at times. undefined where there is none, or half of one.
 *
 * @example jsonIn('Here you are: {"figures": []} Anything else?') // { figures: [] }
 */
export function jsonIn(text: string): unknown {
  const [from, to] = [text.indexOf('{'), text.lastIndexOf('}')];
  if (from < 0 || to < from) return undefined;
  try {
    const value: unknown = JSON.parse(text.slice(from, to + 1));
    return value;
  } catch {
    return undefined;
  }
}
