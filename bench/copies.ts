/**
 * How well copies are told from own reports: articles of the evaluation set of clusters with a tenth (and a fifth) of their words changed by
 * a seeded changer must be copies; two reports on one event by two outlets, and all pairs on two events, must not.
 *   npm run bench:copies [FILE.docs.jsonl FILE.gold.jsonl] [--list]
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { signatureOf } from '../src/languages/common/signature.ts';
import { bandsOf, isCopy, likeness } from '../src/matching/copies.ts';

const given = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const [docsFile = '../shared/eval/clusters.docs.jsonl', goldFile = '../shared/eval/clusters.gold.jsonl'] =
  given;
const rows = <T>(file: string, shape: z.ZodType<T>): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => shape.parse(JSON.parse(line)));
const gold = new Map(
  rows(goldFile, z.object({ id: z.string(), cluster: z.string() })).map((g) => [g.id, g.cluster]),
);
const docs = rows(docsFile, z.object({ id: z.string(), outlet: z.string().nullable(), text: z.string() }));
const articles = docs.map((d) => ({ ...d, cluster: gold.get(d.id), signature: signatureOf(d.text) }));

/** Mulberry32: the same numbers on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Puts a word from another article in the place of exactly that share of a text's words. */
function reworded(text: string, share: number, stock: readonly string[], random: () => number): string {
  const words = text.split(/(\s+)/);
  const places = words.flatMap((w, i) => (/[\p{L}\p{N}]/u.test(w) ? [i] : []));
  const changed = new Set<number>();
  while (changed.size < Math.round(places.length * share))
    changed.add(places[Math.floor(random() * places.length)]!);
  return words.map((w, i) => (changed.has(i) ? stock[Math.floor(random() * stock.length)]! : w)).join('');
}

const stock = docs.flatMap((d) => d.text.match(/\p{L}{3,}/gu) ?? []);
const long = articles.filter((a) => a.signature.length > 0);
const percent = (n: number, of: number): string => `${((100 * n) / of).toFixed(2)} % (${n} of ${of})`;

for (const share of [0.05, 0.1, 0.15, 0.2]) {
  const random = seeded(7);
  const pairs = long.map((a) => [a.signature, signatureOf(reworded(a.text, share, stock, random))] as const);
  const found = pairs.filter(
    ([a, b]) => isCopy(a, b) && bandsOf(a).some((band) => bandsOf(b).includes(band)),
  );
  console.log(
    `${(share * 100).toFixed(0).padStart(2)} of 100 words changed, joined: ${percent(found.length, pairs.length)}`,
  );
}

let [own, ownJoined, apart, apartJoined] = [0, 0, 0, 0];
long.forEach((a, i) => {
  for (const b of long.slice(0, i)) {
    const same = a.cluster === b.cluster;
    if (same && a.outlet === b.outlet) continue;
    const joined = isCopy(a.signature, b.signature);
    if (same) [own, ownJoined] = [own + 1, ownJoined + Number(joined)];
    else [apart, apartJoined] = [apart + 1, apartJoined + Number(joined)];
    if (joined && process.argv.includes('--list'))
      console.log(
        `  ${likeness(a.signature, b.signature).toFixed(2)} ${same ? 'one event' : 'two events'} ${a.id} ${b.id} ${a.outlet} ${b.outlet}`,
      );
  }
});
console.log(`reports of two outlets on one event, joined: ${percent(ownJoined, own)}`);
console.log(`reports on two events, joined: ${percent(apartJoined, apart)}`);
