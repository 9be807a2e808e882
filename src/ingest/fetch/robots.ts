import robotsParser from 'robots-parser';
import type { Clock } from '../../core/ports/clock.ts';

/** The name that sites address in robots.txt. */
export const robotName = 'claimdesk';

interface Rules {
  isAllowed(url: string, agent: string): boolean | undefined;
}
// The package's types name a default export; what it gives is the function itself.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const parse = robotsParser as unknown as (url: string, text: string) => Rules;

/** robots.txt is there, but the site does not hand it out, or it is made so that it cannot be judged. */
export class Unasked extends Error {
  override readonly name = 'Unasked';
}

/** RFC 9309: at least 500 KiB are read; what is beyond is left out. */
export const mostRules = 512 * 1024;

const keep = 60 * 60 * 1000;
const keepMissing = 5 * 60 * 1000;
const sites = 1000;

/**
 * Answers whether a page may be asked for, by its site's robots.txt, kept for an hour (five minutes where it could not be
 * read). `read` gives the file: null where the site has none (4xx). Throws what `read` throws, and then nothing of that
 * site may be asked (RFC 9309, 2.3.1.4).
 */
export function makeRobots(
  clock: Clock,
): (url: URL, read: (robots: URL) => Promise<Uint8Array | null>) => Promise<boolean> {
  const kept = new Map<string, { readonly rules: Promise<Site | null>; until: number }>();
  return async (url, read) => {
    const now = clock.now().getTime();
    let entry = kept.get(url.origin);
    if (!entry || entry.until <= now) {
      entry = { rules: rulesAt(new URL('/robots.txt', url), read), until: now + keep };
      kept.delete(url.origin);
      kept.set(url.origin, entry);
      for (const oldest of kept.keys()) if (kept.size > sites) kept.delete(oldest);
    }
    try {
      const site = await entry.rules;
      if (site === null) return true;
      // Work without end would be ours; a page of which nobody can tell is not asked for.
      if (site.signs * (url.pathname.length + url.search.length) > mostSteps) throw new Unasked();
      return site.rules.isAllowed(url.href, robotName) !== false;
    } catch (error) {
      entry.until = Math.min(entry.until, now + keepMissing);
      throw error;
    }
  };
}

/** A site's rules, and the letters of all its patterns with `*`: each may be tried at every letter of a path. */
interface Site {
  readonly rules: Rules;
  readonly signs: number;
}

async function rulesAt(url: URL, read: (url: URL) => Promise<Uint8Array | null>): Promise<Site | null> {
  const bytes = await read(url);
  if (bytes === null) return null;
  const { lines, signs } = forUs(new TextDecoder().decode(bytes));
  return { rules: parse(url.href, lines.join('\n')), signs };
}

const agentLine = /^\s*user-agent\s*:\s*([^#\s/]*)/i;
const longestLine = 200;
const mostWildcards = 1000;
/** Letters of patterns × letters of a path: about 50 ms. */
const mostSteps = 8_000_000;

/**
 * The lines that can bear on us. The parser's work grows with agents × rules and with the length of patterns that hold
 * `*`; a file made for that would hold us up.
 */
function forUs(text: string): { readonly lines: readonly string[]; readonly signs: number } {
  const lines: string[] = [];
  const run = new Set<string>();
  let [wildcards, signs] = [0, 0];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const named = agentLine.exec(line)?.[1]?.toLowerCase();
    if (named !== undefined) {
      const agent = named === '*' || named === robotName ? named : 'another';
      if (!run.has(agent)) lines.push(`user-agent: ${agent}`);
      run.add(agent);
    } else if (line.trim() !== '' && line.length <= longestLine) {
      run.clear();
      if (line.includes('*')) {
        wildcards += 1;
        if (wildcards > mostWildcards) continue;
        signs += line.length;
      }
      lines.push(line);
    }
  }
  return { lines, signs };
}
