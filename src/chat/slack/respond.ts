import { makeIsSlack } from './hosts.ts';
import type { Pause } from './settings.ts';

/**
 * Posts an answer to a `response_url`, which takes five in 30 minutes. `gone` where it takes no more; rejects where Slack
 * refuses the form of what was sent, or stays in trouble.
 */
export type Respond = (url: string, body: object) => Promise<'done' | 'gone'>;

const tries = 12;
const firstPause = 250;
const longestPause = 5000;
/** Where Slack names a wait, that one is kept to; no answer waits longer. */
const waitMost = 20_000;
const patience = 10_000;

export function makeRespond(api: string | undefined, pause: Pause): Respond {
  const isSlack = makeIsSlack(api);
  return async (address, body) => {
    const url = URL.parse(address);
    if (!url || !isSlack(url)) throw new Error('a response_url that is not Slack’s');
    for (let n = 0; ; n += 1) {
      const got = await post(url, body);
      if (got === null || got.status === 429 || got.status >= 500) {
        const wait = Math.max(got?.wait ?? 0, Math.min(longestPause, firstPause * 2 ** n));
        if (n + 1 >= tries || wait > waitMost)
          throw new Error(`no answer taken (${got?.status ?? 'no connection'})`);
        await pause(wait);
        continue;
      }
      if (got.status === 404 || got.status === 410) return 'gone';
      if (got.status !== 200) throw new Error(`Slack refused an answer (${got.status} ${got.text})`);
      return 'done';
    }
  };
}

interface Got {
  readonly status: number;
  readonly text: string;
  readonly wait: number | null;
}

/** Null where there was no answer at all. */
async function post(url: URL, body: object): Promise<Got | null> {
  try {
    const got = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    const after = Number(got.headers.get('retry-after') ?? Number.NaN);
    const text = (await got.text()).slice(0, 100);
    return { status: got.status, text, wait: Number.isFinite(after) ? after * 1000 : null };
  } catch {
    return null;
  }
}
