import { afterEach, beforeEach, describe } from 'vitest';
import type { Ledger } from '../../src/core/ledger.ts';
import { alertContract } from './alerts.ts';
import { correctionContract } from './corrections.ts';
import { decidingContract } from './ledger/deciding.ts';
import { incidentsContract } from './ledger/incidents.ts';
import { privateContract } from './ledger/private.ts';
import { readingContract } from './ledger/reading.ts';
import { relationsContract } from './ledger/relations.ts';
import { writingContract } from './ledger/writing.ts';
import { rereadContract } from './reread.ts';

/** What every store of the ledger must do; `open` gives an empty one. */
export function ledgerContract(name: string, open: () => Promise<Ledger>): void {
  describe(`ledger contract: ${name}`, () => {
    let opened: Ledger;
    const ledger = (): Ledger => opened;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    readingContract(ledger);
    privateContract(ledger);
    relationsContract(ledger);
    incidentsContract(ledger);
    decidingContract(ledger);
    describe('reading again', () => {
      rereadContract(ledger);
    });
    describe('what people set', () => {
      correctionContract(ledger);
    });
    writingContract(ledger);
    alertContract(ledger);
  });
}
