import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openLedger } from '../../src/store/index.ts';
import { ledgerContract } from './ledger.ts';

let folder: string;
let files = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

ledgerContract('SQLite in memory', () => openLedger(':memory:'));
ledgerContract('SQLite in a file', () => openLedger(join(folder, `${++files}.db`)));
