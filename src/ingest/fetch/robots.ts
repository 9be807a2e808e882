import robotsParser from 'robots-parser';
import type { Clock } from '../../core/ports/clock.ts';

/** The name that sites address in robots.txt. */
export const robotName = 'claimdesk';

interface Rules {
  isAllowed(url: string, agent: string): boolean | undefined;
}
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the package's types name a default export; it gives the function itself
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
/** Of all sites' rules together. */
const mostBytes = 20_000_000;

interface Entry {
  readonly rules: Promise<Site | null>;
  until: number;
  bytes: number;
}

/**
 * Answers whether a page may be asked for, by its site's robots.txt, kept for an hour (five minutes where it could not be
 * read). `read` gives the file: null where the site has none (4xx). Throws what `read` throws, and then nothing of that
 * site may be asked (RFC 9309, 2.3.1.4).
 */
export function makeRobots(
  clock: Clock,
): (url: URL, read: (robots: URL) => Promise<Uint8Array | null>) => Promise<boolean> {
  const kept = new Map<string, Entry>();
  return async (url, read) => {
    const now = clock.now().getTime();
    let entry = kept.get(url.origin);
    if (!entry || entry.until <= now) {
      entry = { rules: rulesAt(new URL('/robots.txt', url), read), until: now + keep, bytes: 0 };
      kept.delete(url.origin);
      kept.set(url.origin, entry);
    }
    try {
      const site = await entry.rules;
      entry.bytes = site?.bytes ?? 0;
      forgetOldest(kept);
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

function forgetOldest(kept: Map<string, Entry>): void {
  let bytes = [...kept.values()].reduce((sum, entry) => sum + entry.bytes, 0);
  for (const [oldest, entry] of kept) {
    if (kept.size <= sites && bytes <= mostBytes) return;
    kept.delete(oldest);
    bytes -= entry.bytes;
  }
}

/**
 * A site's rules, the letters of all its patterns with `*` (each may be tried at every letter of a path), and about how much
 * memory they take.
 */
interface Site {
  readonly rules: Rules;
  readonly signs: number;
  readonly bytes: number;
}

async function rulesAt(url: URL, read: (url: URL) => Promise<Uint8Array | null>): Promise<Site | null> {
  const bytes = await read(url);
  if (bytes === null) return null;
  const lines = forUs(new TextDecoder().decode(bytes));
  const text = ['user-agent: *', ...lines].join('\n');
  const signs = lines.reduce((sum, line) => sum + (line.includes('*') ? line.length : 0), 0);
  return { rules: parse(url.href, text), signs, bytes: 2 * text.length + perRule * lines.length };
}

const longestLine = 200;
/** Different rules of one site that are looked at; large sites have some hundreds. */
const mostLines = 5000;
/** Bytes that a rule takes beside its pattern. */
const perRule = 150;
/** Letters of patterns × letters of a path: about 50 ms. */
const mostSteps = 8_000_000;

/**
 * The rules of the group that is ours, else of the group for all (`*`), each once. Nothing else can bear on us, and a file
 * made to hold us up or to fill the memory has little else. Throws `Unasked` where there are more than can be looked at:
 * one that is passed over may be the one that forbids.
 */
function forUs(text: string): readonly string[] {
  const groups: Record<string, Set<string>> = {};
  const named = new Set<string>();
  let isNaming = false;
  for (const line of text.split(/[\r\n]+/)) {
    const { field, value } = fieldOf(line.slice(0, longestLine));
    const isAgent = /^user-agent$/i.test(field);
    if (isAgent && !isNaming) named.clear();
    if (field !== '') isNaming = isAgent;
    if (isAgent) {
      const [agent = ''] = value.toLowerCase().split(/[\s/]/, 1);
      if (agent === robotName || agent === '*') named.add(agent);
    } else if (/^(?:allow|disallow|crawl-delay)$/i.test(field) && line.length <= longestLine)
      for (const agent of named) (groups[agent] ??= new Set()).add(`${field}:${value}`);
  }
  const ours = groups[robotName] ?? groups['*'] ?? new Set();
  if (ours.size > mostLines) throw new Unasked();
  return [...ours];
}

/** `Disallow: /private # why` → its name and value; both empty where the line has none. */
function fieldOf(line: string): { readonly field: string; readonly value: string } {
  const [told = ''] = line.split('#', 1);
  const colon = told.indexOf(':');
  return colon < 0
    ? { field: '', value: '' }
    : { field: told.slice(0, colon).trim(), value: told.slice(colon + 1).trim() };
}
