import { Hono, type Context } from 'hono';
import { registration } from './commands.ts';
import { every, faultOf, type Faults } from './faults.ts';
import { answerInteraction, followUp, originalOf, patchOriginal, type Sent } from './interactions.ts';
import { createMessage, editMessage, watchMentions } from './messages.ts';
import { check, refusals, Refusal } from './refusals.ts';
import { message, thread } from './schemas.ts';
import { botUser, channelJson, messageJson, type Channel, type World } from './world.ts';

export interface RestDeps {
  readonly world: World;
  readonly token: string;
  readonly faults: Faults;
  readonly gatewayUrl: () => string;
  /** Told of every call: method and path, tokens left out. */
  readonly onCall: (call: string) => void;
}

/** Discord's REST API, version 10, as far as the bot speaks it; anything else is a 404 and a violation. */
export function restApi({ world: w, token, faults, gatewayUrl, onCall }: RestDeps): Hono {
  const app = new Hono();
  const api = app.basePath('/api/v10');
  const violate = (where: string) => (what: string) => void w.violations.push(`${where}: ${what}`);
  let count = 0;

  app.onError((error, c) => {
    if (error instanceof Refusal) return Response.json(error.body, { status: error.status });
    violate('the kit broke')(String(error));
    return c.json({ message: 'kit fault', code: 0 }, 500);
  });
  app.notFound((c) => {
    violate('unknown route')(`${c.req.method} ${c.req.path}`);
    return c.json(refusals.notFound().body, 404);
  });
  api.use(async (c, next) => {
    onCall(`${c.req.method} ${c.req.path.replace(/(interactions\/\d+|webhooks\/\d+)\/[^/]+/, '$1/…')}`);
    const named = c.req.path.includes('/interactions/') || c.req.path.includes('/webhooks/');
    if (!named && c.req.header('Authorization') !== `Bot ${token}`) throw refusals.unauthorized();
    const fault = faultOf(faults, (count += 1), c);
    if (fault) return fault;
    const lost = every(faults.loseEvery, count);
    await next();
    if (lost) c.res = new Response('upstream connect error', { status: 503 });
    return undefined;
  });

  api.get('/gateway/bot', (c) =>
    c.json({
      url: gatewayUrl(),
      shards: 1,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 1, max_concurrency: 1 },
    }),
  );
  api.get('/users/@me', (c) => c.json(botUser(w)));
  const me = { id: w.application, name: 'claimdesk', description: '', flags: 0, bot_public: false };
  api.get('/oauth2/applications/@me', (c) => c.json(me));
  api.get('/applications/@me', (c) => c.json(me));

  const scopes = ['/applications/:app/commands', '/applications/:app/guilds/:guild/commands'];
  const scopeOf = (c: Context): string => {
    if (c.req.param('app') !== w.application) throw refusals.missingAccess();
    const guild = c.req.param('guild');
    if (guild !== undefined && !w.guilds.has(guild)) throw refusals.missingAccess();
    return guild ?? 'global';
  };
  for (const path of scopes) {
    api.get(path, (c) => c.json((w.commands.get(scopeOf(c)) ?? []).map(asStored(w, c))));
    api.put(path, async (c) => {
      const all = check(registration, await c.req.json(), violate('registration'));
      w.commands.set(
        scopeOf(c),
        all.map((command) => ({ ...command, id: w.snowflake() })),
      );
      return c.json(w.commands.get(scopeOf(c))!.map(asStored(w, c)));
    });
  }

  api.post('/interactions/:id/:token/callback', async (c) => {
    answerInteraction(w, c.req.param('id'), c.req.param('token'), await sentOf(c));
    return c.body(null, 204);
  });
  api.post('/webhooks/:app/:token', async (c) =>
    c.json(messageJson(w, followUp(w, c.req.param('token'), await sentOf(c)))),
  );
  const original = '/webhooks/:app/:token/messages/:message';
  api.get(original, (c) =>
    c.json(messageJson(w, originalOf(w, c.req.param('token'), c.req.param('message')))),
  );
  api.patch(original, async (c) =>
    c.json(messageJson(w, patchOriginal(w, c.req.param('token'), c.req.param('message'), await sentOf(c)))),
  );
  api.delete(original, (c) => {
    w.messages.delete(originalOf(w, c.req.param('token'), c.req.param('message')).id);
    return c.body(null, 204);
  });

  const channelOf = (c: Context): Channel => {
    const id = c.req.param('channel') ?? '';
    const refused = faults.refused.get(id);
    if (refused) throw refusals[refused]();
    const found = w.channels.get(id);
    if (!found) throw refusals.unknownChannel();
    return found;
  };
  api.get('/channels/:channel', (c) => c.json(channelJson(channelOf(c))));
  api.post('/channels/:channel/messages', async (c) => {
    const channel = channelOf(c);
    const { body, files } = await sentOf(c);
    const read = check(message, body, violate('channel POST'));
    watchMentions(w, read, 'channel POST');
    return c.json(messageJson(w, createMessage(w, read, files, { channel: channel.id })));
  });
  const one = '/channels/:channel/messages/:message';
  const messageOf = (c: Context) => {
    const found = w.messages.get(c.req.param('message') ?? '');
    if (!found || found.channel !== channelOf(c).id || found.onlyFor) throw refusals.unknownMessage();
    return found;
  };
  api.get(one, (c) => c.json(messageJson(w, messageOf(c))));
  api.patch(one, async (c) => {
    const old = messageOf(c);
    if (old.author !== w.bot) throw refusals.notTheAuthor();
    const { body, files } = await sentOf(c);
    const read = check(message, body, violate('channel PATCH'));
    watchMentions(w, read, 'channel PATCH');
    return c.json(messageJson(w, editMessage(w, old, read, files)));
  });
  api.post(`${one}/threads`, async (c) => {
    const { id, channel } = messageOf(c);
    const { name } = check(thread, await c.req.json(), violate('thread'));
    if (w.channels.has(id)) throw refusals.threadExists();
    const made = { id, guild: w.channels.get(channel)!.guild, name, type: 11, parent: channel };
    w.channels.set(id, made);
    return c.json(channelJson(made), 201);
  });

  app.get('/attachments/:channel/:file/:name', (c) => {
    const files = [...w.messages.values()].flatMap((m) => m.files);
    const found = files.find((f) => f.id === c.req.param('file'));
    if (!found) return c.text('This content is no longer available.', 404);
    return c.body(new Uint8Array(found.bytes), 200, { 'Content-Type': found.type });
  });
  return app;
}

/** A registered command as Discord gives it back: with ids, versions and its own defaults. */
const asStored =
  (w: World, c: Context) =>
  <T extends object>(command: T) => ({
    version: w.application,
    application_id: w.application,
    ...(c.req.param('guild') ? { guild_id: c.req.param('guild') } : {}),
    default_member_permissions: null,
    type: 1,
    description: '',
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    ...command,
  });

/** JSON, or multipart with `payload_json` and `files[n]`. */
async function sentOf(c: Context): Promise<Sent> {
  const type = c.req.header('Content-Type') ?? '';
  if (!type.startsWith('multipart/form-data')) return { body: await c.req.json(), files: [] };
  const form = await c.req.raw.formData();
  const json = form.get('payload_json');
  const files = [...form.entries()].flatMap(([key, value]) =>
    typeof value === 'string' ? [] : [{ key, file: value }],
  );
  return {
    body: typeof json === 'string' ? JSON.parse(json) : {},
    files: await Promise.all(
      files.map(async ({ key, file }) => ({
        key,
        name: file.name,
        type: file.type,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    ),
  };
}
