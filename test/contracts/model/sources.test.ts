import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Ledger } from '../../../src/core/ledger.ts';
import type { ModelConfig } from '../../../src/readers/model/settings.ts';
import { memoryLedger } from '../../kit/ledger.ts';
import { type ModelKit, type Reply, startModel } from '../../kit/model/index.ts';
import { answer, figure } from '../../kit/model/proposals.ts';
import { roomWith } from '../../kit/model/room.ts';

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

const quote =
  'Police said 12 people were killed in a blast at a mill in Tolmin, Slovenia, on 7 December 2016.';
const zitat =
  'Bei einer Explosion in einer Mühle in Tolmin sind nach Angaben der Polizei 12 Menschen gestorben.';
const german = `${zitat} Die Ursache ist noch unklar, die Feuerwehr sucht weiter nach Vermissten.`;
const twelve: Reply = {
  object: answer([
    figure({ quote, wording: '12 people', speaker: { name: 'Police', role: '', kind: 'organisation' } }),
  ]),
};
const menschen: Reply = { object: answer([figure({ quote: zitat, wording: '12 Menschen' })]) };
const none: Reply = { object: answer() };
const later = 'The model reads it later.';

describe('the answer to /source add', () => {
  test.each<
    [why: string, text: string, reply: Reply, about: Partial<ModelConfig>, says: RegExp, not: RegExp]
  >([
    [
      'says nothing of readers where both have read it',
      quote,
      twelve,
      {},
      /1 claim read\. It is about/,
      /model|rules/,
    ],
    [
      'nor where no model is asked',
      quote,
      twelve,
      { for: 'foreign' },
      /1 claim read\. It is about/,
      /model|rules/,
    ],
    [
      'says that the model comes later',
      quote,
      { status: 503 },
      {},
      /1 claim read\. So far the rules alone have read it\. The model reads it later\. The model’s server failed \(503\)/,
      /English/,
    ],
    [
      'says that no figure was found so far',
      'The mill in Tolmin was closed on Monday, the owner said.',
      { status: 503 },
      {},
      /0 claims read\. So far the rules alone have read it\. .* No figure for people harmed was found/,
      /English/,
    ],
    [
      'says that the model alone has read a foreign text',
      german,
      menschen,
      {},
      /1 claim read\. The text does not look like English: the model alone has read it\./,
      /no claim was read|later|rules/,
    ],
    [
      'says that it found nothing there',
      german,
      none,
      {},
      /0 claims read\. The text does not look like English: the model alone has read it\. No figure for people harmed was found/,
      /later/,
    ],
    [
      'says that nobody has read a foreign text so far',
      german,
      { status: 503 },
      {},
      /does not look like English, so no claim was read in it yet\. The model reads it later\. The model’s server failed \(503\)/,
      /0 claims|alone|No figure/,
    ],
  ])('%s', async (_, text, reply, about, says, not) => {
    kit.reply = () => reply;
    const card = await roomWith(kit, ledger, about).ask(
      `/source add ${text} outlet: Herald date: 2016-12-08`,
    );
    const words = card.blocks.map((b) => (b.kind === 'text' ? b.text : '')).join(' ');
    expect(words).toMatch(says);
    expect(words).not.toMatch(not);
  });

  test('says of a private article that no model gets it, and not that one comes later', async () => {
    kit.reply = () => ({ status: 503 });
    const { read } = roomWith(kit, ledger);
    const text = await read(`/source add ${german} outlet: Herald private: yes`);
    expect(text).toContain('The text does not look like English, so no claim was read in it.');
    expect(text).not.toContain(later);
  });
});
