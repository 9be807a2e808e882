/**
 * One incident that a thousand outlets report, each with figures and a speaker of its own: what bringing one more article, its
 * card, one claim's card, the list and the export take, in milliseconds; and to merge two incidents of a hundred reports each.
 *   npm run bench:incident [-- REPORTS [FILE]]     by default 1000; FILE keeps the ledger, or is measured if it is there
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../commands/index.ts';
import { compose } from '../src/app/compose.ts';
import { makeDispatch } from '../src/chat/dispatch.ts';
import type { Article } from '../src/core/article.ts';
import { atTerminal } from '../src/core/person.ts';
import { systemClock } from '../src/core/ports/clock.ts';
import { openLedger } from '../src/store/index.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** `Bax`, `Cax`: a name for a number. */
const name = (n: number): string =>
  (n < 26 ? '' : name(Math.floor(n / 26) - 1).toLowerCase()) + letters[n % 26]!;
const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

/** The nth report on one air strike: 1,000 different counts of the dead, and of the hurt. */
const report = (n: number, town = 'Qaim', day = '2016-12-08'): Article => ({
  id: `${town}-${n}`,
  title: `Air strike hits market in ${town}`,
  outlet: `${capital(name(n))} Herald`,
  published: day,
  url: `https://example.org/${n}`,
  text: [
    `An air strike on a market in ${town}, Iraq, on Wednesday killed ${20 + ((n * 37) % 1000)} people, Ana ${capital(name(n))}ova, a lawmaker, said.`,
    `Doctors in ${capital(name(n))}abad said that ${15 + ((n * 53) % 1000)} civilians were killed and ${30 + ((n * 91) % 1000)} people were wounded.`,
    `The market of ${town} was full, ${name(n * 7)}an and ${name(n * 13)}ir told the Herald.`,
  ].join('\n\n'),
});

const reports = Number(process.argv[2] ?? 1000);
const folder = mkdtempSync(join(tmpdir(), 'claimdesk-incident-'));
const file = process.argv[3] ?? join(folder, 'desk.db');
const isGrown = existsSync(file);
const ledger = await openLedger(file);
const { desk, processArticle } = compose(ledger, systemClock, { always: [] });
const broken = (_: string, error: unknown): never => {
  throw error;
};
const dispatch = makeDispatch({ commands, desk, log: broken });

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  process.stdout.write(`${what.padEnd(24)} ${(performance.now() - start).toFixed(0).padStart(8)} ms\n`);
}

if (!isGrown) for (let n = 0; n < reports; n += 1) await processArticle(report(n));
const [incident] = await ledger.incidents();
const claims = incident ? await ledger.claimsOf(incident.id) : [];
process.stdout.write(`${incident?.articles} reports, ${claims.length} claims\n`);
await timed('one more article', () => processArticle(report(reports + Math.floor(Math.random() * 1e6))));
for (const line of [
  `/incident ${incident?.id}`,
  '/incidents',
  `/claim ${claims[0]?.id}`,
  `/claim drop ${claims[5]?.id} because misread`,
  '/undo',
  `/export ${incident?.id} json`,
])
  await timed(line, () => dispatch({ id: 'bench', person: atTerminal, ask: { line } }));
const apart = [
  ['Mosul', '2016-11-10'],
  ['Ramadi', '2016-10-13'],
] as const;
if (!isGrown)
  for (const [town, day] of apart)
    for (let n = 0; n < 100; n += 1) await processArticle(report(n, town, day));
for (const line of ['/incident merge mosul ramadi sure', '/undo'])
  await timed(line, () => dispatch({ id: 'bench', person: atTerminal, ask: { line } }));
await ledger.close();
rmSync(folder, { recursive: true });
