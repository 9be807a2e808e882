import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/ingest/decode.ts';

describe('charset', () => {
  const latin = Buffer.from('<meta charset="iso-8859-1">Qa\u00efm', 'latin1');
  test.each<[what: string, bytes: Buffer, type: string | null, has: string]>([
    ['header', Buffer.from('Qa\u00efm', 'latin1'), 'text/html; charset=ISO-8859-1', 'Qaïm'],
    [
      'header before meta',
      Buffer.from('<meta charset="iso-8859-1">Qaïm'),
      'text/html;charset="utf-8"',
      'Qaïm',
    ],
    ['meta', latin, 'text/html', 'Qaïm'],
    [
      'meta of old',
      Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">\xc7', 'latin1'),
      null,
      'ا',
    ],
    [
      'byte order mark before all',
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('Qaïm')]),
      'text/html; charset=iso-8859-1',
      'Qaïm',
    ],
    [
      'UTF-16 by its mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Qaïm', 'utf16le')]),
      null,
      'Qaïm',
    ],
    ['none, UTF-8', Buffer.from('Qaïm'), null, 'Qaïm'],
    ['none, Windows-1252', Buffer.from('\x93Qa\xefm\x94', 'latin1'), null, '“Qaïm”'],
    ['an unknown name', Buffer.from('Qaïm'), 'text/html; charset=klingon', 'Qaïm'],
  ])('%s', (_what, bytes, type, has) => {
    expect(decodeText(bytes, type)).toContain(has);
  });
});
