import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadConfig, Settings } from '../../src/config.ts';

test('defaults', () => {
  expect(loadConfig({})).toEqual({ database: 'data/claimdesk.db', logLevel: 'warn', color: true });
  expect(loadConfig({ CLAIMDESK_DB: '/tmp/x.db', NO_COLOR: '1', LOG_LEVEL: 'debug' })).toEqual({
    database: '/tmp/x.db',
    logLevel: 'debug',
    color: false,
  });
  expect(loadConfig({ LOG_LEVEL: '' }).logLevel).toBe('warn');
});

test('a wrong setting is named with its fix', () => {
  expect(() => loadConfig({ LOG_LEVEL: 'loud', CLAIMDESK_DB: ' ' })).toThrow(
    /CLAIMDESK_DB: name a file.*LOG_LEVEL: use one of/s,
  );
});

test('.env.example names every setting, and no other', () => {
  const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  const named = [...text.matchAll(/^([A-Z_]+)=/gm)].map((m) => m[1]);
  expect(new Set(named)).toEqual(new Set(Object.keys(Settings.shape)));
});
