import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { fold } from '../core/fold.ts';

const kinds = ['agency', 'broadcaster', 'newspaper', 'site'] as const;

export interface Outlet {
  /** As it is commonly written: `The Associated Press`. */
  readonly name: string;
  readonly kind: (typeof kinds)[number];
}

export interface Outlets {
  /** By name, alias or domain: `AP`, `the Associated Press`, `www.reuters.com`; null for any other. */
  find(name: string): Outlet | null;
}

const Rows = z.record(
  z.enum(kinds),
  z.array(
    z.object({
      name: z.string(),
      also: z.array(z.string()).optional(),
      domains: z.array(z.string()).optional(),
    }),
  ),
);

const plain = (name: string): string => fold(name.replace(/^the /i, ''));

/** Reads data/outlets.yaml, validated; names and domains are matched whole, never in part. */
export function openOutlets(): Outlets {
  const text = readFileSync(new URL('../../data/outlets.yaml', import.meta.url), 'utf8');
  const byName = new Map<string, Outlet>();
  const byDomain = new Map<string, Outlet>();
  for (const [kind, rows] of Object.entries(Rows.parse(parse(text)))) {
    for (const { name, also = [], domains = [] } of rows) {
      const outlet: Outlet = { name, kind: z.enum(kinds).parse(kind) };
      for (const each of [name, ...also]) byName.set(plain(each), outlet);
      for (const domain of domains) byDomain.set(domain, outlet);
    }
  }
  const find = (name: string): Outlet | null =>
    byName.get(plain(name)) ?? byDomain.get(name.toLowerCase().replace(/^www\./, '')) ?? null;
  /** What was asked of late: speakers are looked up at each claim. */
  const asked = new Map<string, Outlet | null>();
  return {
    find(name) {
      const known = asked.get(name);
      if (known !== undefined) return known;
      const found = find(name);
      if (asked.size >= 5000) asked.clear();
      asked.set(name, found);
      return found;
    },
  };
}
