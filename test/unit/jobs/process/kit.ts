import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { terminalWatch, type Watch } from '../../../../src/core/watch.ts';
import type { Article } from '../../../../src/core/article.ts';
import type { IngestOutcome, Ledger } from '../../../../src/core/ledger.ts';
import type { Reader } from '../../../../src/core/ports/reader.ts';
import { makeProcessArticle } from '../../../../src/jobs/processArticle.ts';
import { settle } from '../../../kit/settle.ts';
import { rulesReader } from '../../../../src/readers/rules.ts';
import { openLedger } from '../../../../src/store/index.ts';

export const clock = { now: () => new Date('2016-12-08T12:00:00Z') };
export const qaim = 'qaim-2016-12-07';
export const strike = (dead: number, who = 'hospital sources', town = 'Qaim'): string =>
  `An air strike on ${town} in Iraq killed ${dead} civilians on Wednesday, ${who} said.`;

export const article = (id: string, text: string, outlet: string | null = 'Herald'): Article => ({
  id,
  text,
  outlet,
  title: null,
  url: null,
  published: '2016-12-08',
});

export const always: readonly Watch[] = ['slack:C1', 'discord:D1'].map((destination) => ({
  ...terminalWatch,
  destination,
}));

let folder: string;
/** Of the test that runs. */
export let ledger: Ledger;
/** An empty ledger in a file; each test file begins and ends its tests with these. */
export async function begin(): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-'));
  ledger = await openLedger(join(folder, 'desk.db'));
}
export async function end(): Promise<void> {
  await ledger.close();
  rmSync(folder, { recursive: true });
}
/** Another connection to the same file. */
export const openAgain = (): Promise<Ledger> => openLedger(join(folder, 'desk.db'));

export const desk = (on: Ledger = ledger, reader: Reader = rulesReader) =>
  makeProcessArticle({ ledger: on, reader, clock, always, settle });

/** Status, incident, numbers of claims, relations and findings. */
export const brief = (outcome: IngestOutcome) =>
  'claims' in outcome
    ? [
        outcome.status,
        outcome.incident?.id ?? null,
        outcome.claims.length,
        outcome.relations.length,
        outcome.alert?.alert.findings.length ?? 0,
      ]
    : [outcome.status];
