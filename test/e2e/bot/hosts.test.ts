import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demo } from '../../kit/demo.ts';
import { isJudging, readsAs } from '../../kit/model/desk.ts';
import { type ModelKit, startModel } from '../../kit/model/index.ts';
import { spawnProgram } from '../../kit/process.ts';
import { type Env, settingsFor, type Started } from '../../kit/program.ts';
import { ids, openSlackKit, type SlackKit, until } from '../../kit/slack/index.ts';
import { makeWitness, runCode, type Witness } from '../../kit/witnessed.ts';

let kit: ModelKit;
let other: ModelKit;
let slack: SlackKit | undefined;
let program: Started | undefined;
let witness: Witness;
beforeEach(async () => {
  [kit, other] = [await startModel({ reply: readsAs(demo) }), await startModel()];
  witness = makeWitness();
});
afterEach(async () => {
  program?.kill();
  await Promise.all([kit.stop(), other.stop(), slack?.close()]);
  [slack, program] = [undefined, undefined];
});

const start = (settings: Env = {}): Started => {
  const model = { MODEL: 'compatible:kit', MODEL_URL: kit.url, MODEL_KEY: kit.key ?? '' };
  program = spawnProgram({ ...model, ...settings }, witness.flags);
  return program;
};
const ended = async (running: Started): Promise<void> => {
  running.end();
  expect(await running.ended).toBe(0);
};
const hostOf = (url: string): string => new URL(url).host;
const asked = (wanted: (request: Parameters<typeof isJudging>[0]) => boolean, n: number) => () =>
  kit.requests.filter(wanted).length >= n ? true : null;
const freePort = async (): Promise<string> => {
  const free = await startModel();
  await free.stop();
  return new URL(free.url).port;
};
const patience = 20_000;

describe('with a model set, nobody but its server is contacted', () => {
  test('by the desk in the terminal, which reads and judges', async () => {
    const port = await freePort();
    const desk = start({ METRICS_PORT: port });
    await desk.saying('55 civilians');
    await until('judging', asked(isJudging, 2), patience);
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    await ended(desk);
    expect(metrics).toContain('claimdesk_model_requests_total{what="reading",result="answered"} 3\n');
    expect(metrics).toMatch(/^claimdesk_model_tokens_total\{way="in"\} [1-9]/m);
    expect(metrics).toContain('claimdesk_model_waiting 0\n');
    expect(asked((request) => !isJudging(request), 3)()).toBe(true);
    expect(witness.seen()).toEqual([hostOf(kit.url)]);
    expect([...kit.refusals, ...other.requests]).toEqual([]);
  }, 60_000);

  test('by a bot, beside its platform', async () => {
    slack = await openSlackKit();
    const bot = start(settingsFor({ slack }));
    await bot.saying('On Slack, for 1 workspace.');
    const [reuters, , nbc] = demo;
    for (const [i, article] of [reuters, nbc].entries()) {
      const form = await slack.slash('/source', 'add', { id: ids.ben, name: 'ben' }).modal();
      const date = article!.published!.slice(0, 10);
      slack.submit(form, { text: article!.text, outlet: article!.outlet!, date });
      await until(
        `reading of article ${i + 1}`,
        asked((request) => !isJudging(request), i + 1),
        patience,
      );
    }
    await until('judging', asked(isJudging, 1), patience);
    await ended(bot);
    expect(new Set(witness.seen())).toEqual(new Set([hostOf(kit.url), hostOf(slack.api)]));
  }, 60_000);

  test('not even where it sends us on', async () => {
    const location = `${other.url}/chat/completions`;
    kit.reply = () => ({ status: 307, headers: { location } });
    const desk = start();
    await desk.saying('55 civilians');
    await ended(desk);
    expect(kit.requests.length).toBeGreaterThan(0);
    expect(witness.seen()).toEqual([hostOf(kit.url)]);
    expect(other.requests).toEqual([]);
  }, 60_000);
});

describe('the witness', () => {
  test('sees who follows a redirect', async () => {
    kit.reply = () => ({ status: 303, headers: { location: other.url } });
    const body = JSON.stringify({ model: 'kit', messages: [{ role: 'user', content: 'Hello' }] });
    const init = { method: 'POST', body, headers: { authorization: `Bearer ${kit.key}` } };
    await runCode(
      `await fetch(${JSON.stringify(`${kit.url}/chat/completions`)}, ${JSON.stringify(init)})`,
      witness,
    );
    expect(witness.seen()).toEqual([hostOf(kit.url), hostOf(other.url)]);
  });

  // an address and names that nobody has (RFC 5737, RFC 6761), should it ever let them through
  test.each([
    ['fetch', "fetch('http://192.0.2.1:81')", '192.0.2.1:81'],
    ['fetch by a name', "fetch('https://desk.invalid')", 'desk.invalid:443'],
    [
      'a socket',
      "new Promise((_, no) => import('node:net').then((net) => net.connect(81, '192.0.2.1').on('error', no)))",
      '192.0.2.1:81',
    ],
    [
      'TLS',
      "new Promise((_, no) => import('node:tls').then((tls) => tls.connect({ host: '192.0.2.1', port: 443 }).on('error', no)))",
      '192.0.2.1:443',
    ],
    [
      'a name',
      "import('node:dns/promises').then(({ lookup }) => lookup('desk.invalid'))",
      'dns desk.invalid',
    ],
    [
      'a name of a resolver',
      "import('node:dns').then(({ Resolver }) => new Promise((yes, no) => new Resolver().resolve4('desk.invalid', (e) => (e ? no(e) : yes()))))",
      'dns desk.invalid',
    ],
    [
      'UDP',
      "import('node:dgram').then(({ createSocket }) => createSocket('udp4').send('x', 81, '192.0.2.1'))",
      'udp x 81 192.0.2.1',
    ],
  ])('sees and stops %s', async (_, code, seen) => {
    const said = await runCode(
      `await ${code}.then(() => console.log('through'), (e) => console.log(String(e.cause ?? e))); process.exit()`,
      witness,
    );
    expect(said).toMatch(/the witness lets nobody reach/);
    expect(witness.seen()).toEqual([seen]);
  });

  test('goes with a child that reads documents', async () => {
    const job = new URL('../workers/reaching.ts', import.meta.url).href;
    const pool = new URL('../../../src/workers/index.ts', import.meta.url).href;
    await runCode(
      `const { runJob, endWorkers } = await import(${JSON.stringify(pool)});
       console.log(await runJob(new URL(${JSON.stringify(job)}), ${JSON.stringify(other.url)}));
       await endWorkers();`,
      witness,
    );
    expect(witness.seen()).toEqual([hostOf(other.url)]);
  });
});
