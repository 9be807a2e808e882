import { afterEach, beforeEach, expect, test } from 'vitest';
import { LedgerFault } from '../../../src/core/errors.ts';
import type { Ledger } from '../../../src/core/ledger.ts';
import type { PageRead } from '../../../src/core/page.ts';
import { ReaderFault } from '../../../src/core/ports/reader.ts';
import { linkId } from '../../../src/ingest/index.ts';
import { makeProcessArticle } from '../../../src/jobs/processArticle.ts';
import { refetchDue } from '../../../src/jobs/refetch.ts';
import { rulesReader } from '../../../src/readers/rules.ts';
import { filler } from '../../kit/feed.ts';
import { type Hands, hands } from '../../kit/feedDesk.ts';
import { memoryLedger } from '../../kit/ledger.ts';
import { settle } from '../../kit/settle.ts';

const url = 'https://paper.example/strike';
const strike = (killed: number): string =>
  `Police said ${killed} people were killed in an air strike on Qaim, Iraq, on Wednesday. ${filler}`;

const changed: PageRead = {
  kind: 'page',
  page: { url, title: 'Strike', text: strike(60), outlet: 'The Paper', author: null, published: null },
  original: { url, contentType: 'text/html', bytes: new Uint8Array() },
  etag: null,
  lastModified: null,
};

let ledger: Ledger;
let clock: Hands;
beforeEach(async () => {
  ledger = await memoryLedger();
  clock = hands();
});
afterEach(() => ledger.close());

/** An article at the last step of its plan, whose page has changed; `fail` is asked before each reading. */
async function atTheLastStep(fail: () => PageRead | Error | null) {
  const reader = rulesReader;
  const process = makeProcessArticle({ ledger, reader, clock, always: [], settle });
  const about = { title: 'Strike', outlet: 'The Paper', published: clock.now().toISOString() };
  await process({ ...about, id: linkId(url), url, text: strike(55) });
  const faults: unknown[] = [];
  const deps = {
    ledger,
    clock,
    archive: null,
    readPage: async () => {
      const failed = fail();
      return failed === null || failed instanceof Error ? changed : failed;
    },
    processArticle: makeProcessArticle({
      ledger,
      clock,
      always: [],
      settle,
      reader: {
        async read(article) {
          const failed = fail();
          if (failed instanceof Error) throw failed;
          return reader.read(article);
        },
      },
    }),
    onError: (error: unknown) => void faults.push(error),
  };
  const again = () => refetchDue(deps);
  await again();
  clock.on(168 - 0.1);
  return { again, faults };
}

test.each<[what: string, failure: PageRead | Error]>([
  ['the reader is away', new ReaderFault(new Error('down'))],
  ['the ledger is held', new LedgerFault('The ledger is held by another program.')],
  ['too many documents wait', { kind: 'not-now', reason: 'The page cannot be read yet' }],
])('%s: the same step every half hour, until it is over', async (_what, failure) => {
  let isAway = true;
  const { again } = await atTheLastStep(() => (isAway ? failure : null));
  for (let half = 0; half < 6; half += 1) {
    await again();
    clock.on(0.5);
  }
  expect(await ledger.article(linkId(url))).toMatchObject({ version: 1 });
  isAway = false;
  clock.on(0.5);
  expect(await again()).toEqual({ read: 1, changed: 1 });
  expect(await ledger.article(linkId(url))).toMatchObject({ version: 2, text: strike(60) });
  clock.on(24);
  expect(await again()).toEqual({ read: 0, changed: 0 });
});
