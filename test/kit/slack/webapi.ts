import { Hono, type Context } from 'hono';
import { refuse, Refusal, type Args } from './content.ts';
import { faultOf, type Faults } from './faults.ts';
import { respondTo } from './hooks.ts';
import { methodsOf } from './methods.ts';
import type { World } from './world.ts';

export interface ApiDeps {
  readonly world: World;
  readonly botToken: string;
  readonly appToken: string;
  readonly faults: Faults;
  /** Scopes that the app was given; `missing_scope` for others. */
  readonly granted: readonly string[];
  readonly origin: () => string;
  readonly socketUrl: () => string;
  /** Told of every call's method and the scope it took. */
  readonly onCall: (method: string, scope: string | null) => void;
}

const scopeOf: Readonly<Record<string, string | null>> = {
  'auth.test': null,
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.update': 'chat:write',
  'views.open': null,
  'views.push': null,
  'views.update': null,
  'views.publish': null,
  'files.getUploadURLExternal': 'files:write',
  'files.completeUploadExternal': 'files:write',
  'conversations.open': 'im:write',
  'usergroups.users.list': 'usergroups:read',
};

/** Slack's Web API, response_urls and file store, as far as the bot speaks to them; anything else is `unknown_method` and a violation. */
export function webApi({ world: w, faults, granted, ...deps }: ApiDeps): Hono {
  const app = new Hono();
  let count = 0;
  const methods = methodsOf(w, faults, deps.origin);

  app.onError((error, c) => {
    if (error instanceof Refusal) return c.json({ ok: false, error: error.message });
    w.violations.push(`the kit broke: ${String(error)}`);
    return c.text('kit fault', 500);
  });
  app.use(async (_, next) => {
    const fault = faultOf(faults, (count += 1));
    if (fault) return fault;
    await next();
    return undefined;
  });
  app.post('/api/apps.connections.open', (c) => {
    deps.onCall('apps.connections.open', null);
    if (c.req.header('Authorization') !== `Bearer ${deps.appToken}`) refuse('invalid_auth');
    if (faults.revoked) refuse('token_revoked');
    return c.json({ ok: true, url: deps.socketUrl() });
  });
  app.post('/api/:method', async (c) => {
    const method = c.req.param('method');
    const scope = scopeOf[method];
    const run = methods[method];
    if (scope === undefined || !run) {
      w.violations.push(`unknown method ${method}`);
      return c.json({ ok: false, error: 'unknown_method' });
    }
    deps.onCall(method, scope);
    if (c.req.header('Authorization') !== `Bearer ${deps.botToken}`) refuse('invalid_auth');
    if (scope !== null && !granted.includes(scope)) {
      w.violations.push(`${method} wants ${scope}, which the manifest does not ask for`);
      refuse('missing_scope');
    }
    const done = run(await argsOf(c));
    if (method === 'auth.test') c.header('x-oauth-scopes', granted.join(','));
    return done instanceof Response ? done : c.json({ ok: true, ...done });
  });
  app.post('/hooks/:id', async (c) => respondTo(w, c));
  app.post('/upload/:id', async (c) => {
    const upload = w.uploads.get(c.req.param('id'));
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    if (!upload || upload.length !== bytes.length) {
      w.violations.push('an upload of another length than was told');
      return c.text('bad upload', 400);
    }
    upload.bytes = bytes;
    return c.text(`OK - ${bytes.length}`);
  });
  app.get('/files/:id', (c) => {
    const file = w.files.get(c.req.param('id'));
    // Slack shows its page to log in, with status 200.
    if (c.req.header('Authorization') !== `Bearer ${deps.botToken}`) return c.html('<html>Sign in</html>');
    return file
      ? c.body(new Uint8Array(file.bytes), 200, { 'Content-Type': file.type })
      : c.text('gone', 404);
  });
  return app;
}

/** Form fields, those that hold JSON read. */
async function argsOf(c: Context): Promise<Args> {
  const form = new URLSearchParams(await c.req.text());
  return Object.fromEntries([...form].map(([key, value]) => [key, jsonOf(value)]));
}
function jsonOf(value: string): unknown {
  if (value === 'true' || value === 'false') return value === 'true';
  if (!/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
