import { once } from 'node:events';
import { request } from 'node:http';
import { textCard } from '../../../src/core/card.ts';
import { UserError } from '../../../src/core/errors.ts';
import { atTerminal } from '../../../src/core/person.ts';
import { makeLog } from '../../../src/ops/log.ts';
import { makeMetrics } from '../../../src/ops/metrics.ts';
import { type OpsServer, serveOps } from '../../../src/ops/server.ts';
import { memoryLedger } from '../../kit/ledger.ts';
import { alertFor, article, commit, figure, finding } from '../store/commits.ts';
import { afterEach, expect, test } from 'vitest';

const clock = { now: () => new Date('2016-12-08T12:01:40Z') };
const log = makeLog('silent');
let open: OpsServer | undefined;
afterEach(() => open?.close());

async function serve(faults: readonly string[] = []) {
  const ledger = await memoryLedger();
  const metrics = makeMetrics(ledger, clock);
  open = await serveOps({ host: '127.0.0.1', port: 0, metrics, faults: async () => faults, log });
  return { ledger, metrics, get: (path: string, init?: RequestInit) => fetch(`${open!.url}${path}`, init) };
}

test('/healthz: well, and what is not', async () => {
  const well = await (await serve()).get('/healthz');
  expect([well.status, await well.json()]).toEqual([200, { status: 'ok' }]);
  await open?.close();
  const ill = await (await serve(['The disk is full.'])).get('/healthz');
  expect([ill.status, await ill.json()]).toEqual([503, { status: 'failing', faults: ['The disk is full.'] }]);
});

test('/metrics: articles, commands, deliveries and the outbox', async () => {
  const { ledger, metrics, get } = await serve();
  const stored = await ledger.commit(commit(article('a'), [figure('f1')]));
  await ledger.commit(
    commit(article('b'), [figure('f1')], {
      alert: alertFor([finding('conflict', { stored: stored.claims[0]!.id }, { fresh: 0 })], 'slack:C1'),
    }),
  );
  const refuse = metrics.reading(() => Promise.resolve({ status: 'refused', reason: 'no text' }));
  await refuse({ ...article('c') });
  await expect(metrics.reading(() => Promise.reject(new Error('no')))(article('d'))).rejects.toThrow('no');
  const answer = metrics.answering(() => Promise.resolve(textCard('Help', 'All commands')));
  await answer({ id: '1', person: atTerminal, ask: { line: '/help' } });
  await expect(metrics.sending('slack', () => Promise.reject(new Error('down')))()).rejects.toThrow('down');
  await metrics.sending('slack', () => Promise.resolve())();
  const lines = (await (await get('/metrics')).text()).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'claimdesk_articles_total{status="refused"} 1',
      'claimdesk_articles_total{status="failed"} 1',
      'claimdesk_commands_total{platform="terminal",tone="plain"} 1',
      'claimdesk_deliveries_total{platform="slack",result="refused"} 1',
      'claimdesk_deliveries_total{platform="slack",result="sent"} 1',
      'claimdesk_outbox_waiting 1',
      'claimdesk_outbox_oldest_seconds 100',
    ]),
  );
  expect(lines.some((line) => line.startsWith('process_resident_memory_bytes'))).toBe(true);
});

test('a ledger that does not answer is told, not thrown', async () => {
  const { ledger, get } = await serve();
  await ledger.close();
  expect((await get('/metrics')).status).toBe(503);
});

test('nothing else is served', async () => {
  const { get } = await serve();
  expect((await get('/')).status).toBe(404);
  expect((await get('/metrics', { method: 'POST' })).status).toBe(405);
  const head = await get('/healthz', { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

test.each([
  ['said to be long', { 'content-length': '2560000' }, 413],
  ['of unknown length', { 'transfer-encoding': 'chunked' }, 413],
])('a body %s is refused before it is read', async (_, headers, status) => {
  await serve();
  const sending = request(`${open!.url}/healthz`, { method: 'GET', headers });
  sending.on('error', () => {}).write('x'.repeat(1000));
  const [got] = await once(sending, 'response');
  expect([got.statusCode, got.headers.connection]).toEqual([status, 'close']);
  sending.destroy();
});

test('a port that is taken is told with what to do', async () => {
  await serve();
  const port = Number(new URL(open!.url).port);
  const again = serveOps({
    host: '127.0.0.1',
    port,
    metrics: { text: async () => '', contentType: '' },
    faults: async () => [],
    log,
  });
  await expect(again).rejects.toThrow(UserError);
  await expect(again).rejects.toThrow(/METRICS_PORT/);
});
