import { afterEach, beforeEach } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import type { Ledger } from '../../../src/core/ledger.ts';
import type { ProposedFigure } from '../../../src/readers/model/answer.ts';
import { articleOf } from '../../kit/demo.ts';
import { memoryLedger } from '../../kit/ledger.ts';
import { readsOtherwise } from '../../kit/model/desk.ts';
import { type ModelKit, startModel } from '../../kit/model/index.ts';
import { answer, figure } from '../../kit/model/proposals.ts';
import { roomWith } from '../../kit/model/room.ts';

export const paper = (id: string, outlet: string, text: string): Article =>
  articleOf(text, { id, outlet, published: '2016-12-08' });
export const blast = 'A blast hit the port of Nolan, Kenya, on Wednesday.';
/** Claim 1: police, 12 people; the harbour master is named in another sentence. */
export const port = paper(
  'port',
  'Herald',
  `${blast} Police said 12 people were killed. Lena Okafor, the harbour master, called for calm.`,
);
export const okafor = { name: 'Lena Okafor', role: 'harbour master', kind: 'person' as const };

/** Words for the dead that the rules do not know. */
export const lives = 'Lena Okafor, the harbour master, put it at 31 lives.';
/** Claim 1: Lena Okafor, 31 people; the model alone has it. */
export const modelOnly = paper('lives', 'Herald', `${blast} ${lives}`);
export const thirtyOne = figure({ quote: lives, wording: '31 lives', low: 31, high: 31, speaker: okafor });

/** What the model reads otherwise; null where it leaves the figure out. */
export type Change = Partial<ProposedFigure> | null;

/** A ledger and the stand-in, anew for each test. */
export function portDesk() {
  let kit: ModelKit;
  let ledger: Ledger;
  beforeEach(async () => {
    kit = await startModel();
    ledger = await memoryLedger();
  });
  afterEach(async () => {
    await ledger.close();
    await kit.stop();
  });
  return {
    kit: () => kit,
    ledger: () => ledger,
    /** A desk with the article, of which the model reads the figure so. */
    room: async (change: Change = { speaker: okafor }, article = port) => {
      kit.reply = readsOtherwise([article], (read) => change && { ...read, ...change });
      const opened = roomWith(kit, ledger);
      await opened.add(article);
      return opened;
    },
    /** A desk with an article of which the model alone has a claim. */
    modelRoom: async (figures = [thirtyOne]) => {
      kit.reply = () => ({ object: answer(figures) });
      const opened = roomWith(kit, ledger);
      await opened.add(modelOnly);
      return opened;
    },
  };
}
