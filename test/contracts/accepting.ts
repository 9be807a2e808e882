import { afterAll, describe, expect, test } from 'vitest';
import type { Dispatch } from '../../src/chat/dispatch.ts';
import type { Ledger } from '../../src/core/ledger.ts';
import { memoryLedger } from '../kit/ledger.ts';
import { startModel } from '../kit/model/index.ts';
import { answer } from '../kit/model/proposals.ts';
import { roomWith } from '../kit/model/room.ts';
import { modelOnly, thirtyOne } from './model/port.ts';

/** A bot, as far as a button goes. */
export interface Pressing {
  /** An editor, or somebody else, asks for a card and presses a button on it; gives the answer. */
  readonly press: (line: string, label: string, isEditor: boolean) => Promise<string>;
  readonly read: (line: string) => Promise<string>;
  readonly violations: () => readonly string[];
}

/** Claim 1 is one that the model alone has. */
async function modelDesk(): Promise<{
  readonly ledger: Ledger;
  readonly dispatch: Dispatch;
  readonly end: () => Promise<void>;
}> {
  const [kit, ledger] = [await startModel(), await memoryLedger()];
  kit.reply = () => ({ object: answer([thirtyOne]) });
  const { add, dispatch } = roomWith(kit, ledger);
  await add(modelOnly);
  return {
    ledger,
    dispatch,
    async end() {
      await ledger.close();
      await kit.stop();
    },
  };
}

/** What every platform must do for an editor who accepts what one reader alone has. */
export function acceptContract(name: string, open: (dispatch: Dispatch) => Promise<Pressing>): void {
  const ends: (() => Promise<void>)[] = [];
  afterAll(async () => void (await Promise.all(ends.map((end) => end()))));
  const opened = async () => {
    const { ledger, dispatch, end } = await modelDesk();
    ends.push(end);
    return { ledger, ...(await open(dispatch)) };
  };
  const [card, label] = ['/claim 1', 'The sentence says so'];

  describe(`${name}: a claim that one reader alone has`, () => {
    test('is accepted by a button', async () => {
      const { ledger, press, read, violations } = await opened();
      expect(await press(card, label, true)).toContain('Claim 1 is accepted');
      expect(await ledger.edits()).toMatchObject([{ kind: 'accept', claimId: 1, by: { platform: name } }]);
      expect(await read(card)).toMatch(/By hand: accepted by .+, 9 Dec\./);
      expect(violations()).toEqual([]);
    });

    test('is accepted by editors alone', async () => {
      const { ledger, press, violations } = await opened();
      expect(await press(card, label, false)).toContain('is for editors');
      expect(await ledger.edits()).toEqual([]);
      expect(violations()).toEqual([]);
    });
  });
}
