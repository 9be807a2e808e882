import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createDeflate } from 'node:zlib';

/** What findings of attacks on the desk sent, at their sizes: each is read within its bounds, or refused with a sentence. */
export interface Hostile {
  readonly what: string;
  readonly bytes: () => Buffer | Promise<Buffer>;
  /** The sentence given; null where it is read. */
  readonly says: RegExp | null;
}

const times = (unit: string, bytes: number): string => unit.repeat(Math.floor(bytes / unit.length));
const rss = (items: string): Buffer =>
  Buffer.from(`<rss version="2.0"><channel><title>x</title>${items}</channel></rss>`);

export const feeds: readonly Hostile[] = [
  {
    what: 'one attribute again and again, 4.9 MB',
    bytes: () => rss(`<item ${times('a="1" ', 4_900_000)}/>`),
    says: /^The feed of .* is not parsed: it holds over 100,000 attributes$/,
  },
  {
    what: 'a million attributes, ten times what may be',
    bytes: () => rss(`<item ${times('a="" ', 4_990_000)}/>`),
    says: /holds over 100,000 attributes$/,
  },
  {
    what: 'tags in quotation marks in CDATA, 3.8 MB',
    bytes: () =>
      rss(
        times('<a ">" ', 1_900_000).replace(/^.*$/s, (all) =>
          `<item><title>a</title><description><![CDATA[${all}]]></description></item>`.repeat(2),
        ),
      ),
    says: null,
  },
  {
    what: '1.6 million tags',
    bytes: () => rss(times('<a>', 4_900_000)),
    says: /^The feed of .* is not parsed: it holds over 600,000 tags$/,
  },
  {
    what: 'a JSON Feed of 1.6 million items',
    bytes: () =>
      Buffer.from(
        `{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[${times('{},', 4_900_000)}{}]}`,
      ),
    says: /^The feed of .* needs too much memory to read$/,
  },
  {
    what: 'an item of letters that each become eighteen, 2.6 MB',
    bytes: () => rss(`<item><description>${times(`${'ﷺ'.repeat(20)} `, 880_000)}end.</description></item>`),
    says: /^The feed of .* (?:needs too much memory|takes too long) to read$/,
  },
];

const html = 'Content-Type: text/html\r\n\r\n';
export const mails: readonly Hostile[] = [
  {
    what: '400,000 entities, 2.0 MB',
    bytes: () => Buffer.from(html + times('&amp;', 2_000_000)),
    says: null,
  },
  {
    what: '980,000 entities, 4.9 MB',
    bytes: () => Buffer.from(html + times('&amp;', 4_900_000)),
    says: null,
  },
  {
    what: 'tags in quotation marks, 4.9 MB',
    bytes: () => Buffer.from(html + times('<a ">" ', 4_900_000)),
    says: /needs too much memory to read: paste its text instead\.$|(?:is empty|is over 1 MB): give/,
  },
  {
    what: 'lines that flow, 4.9 MB',
    bytes: () => Buffer.from(`Content-Type: text/plain; format=flowed\r\n\r\n${times('a \n', 4_900_000)}`),
    says: /holds over 150,000 lines: paste its text instead\.$/,
  },
  {
    what: 'messages in messages, 512 kB',
    bytes: () => Buffer.from(times('Content-Type: message/rfc822\r\n\r\n', 512_000)),
    says: /holds over 200 parts: paste its text instead\.$/,
  },
  {
    what: 'messages in messages, 4.9 MB',
    bytes: () => Buffer.from(times('Content-Type: message/rfc822\r\n\r\n', 4_900_000)),
    says: /holds over (?:200 parts|150,000 lines): paste its text instead\.$/,
  },
  {
    what: 'messages in messages in base64',
    bytes: () => nestedMail(12),
    says: /is empty: give the article's text\.$/,
  },
];

/** Each message holds the next in base64, where no lines can be counted. */
function nestedMail(deep: number): Buffer {
  const head = 'Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n';
  let mail = Buffer.from(times('Twelve people were killed. ', 90_000));
  for (let i = 0; i < deep; i += 1) mail = Buffer.from(head + mail.toString('base64'));
  return mail;
}

/** A PDF of one page whose content is that many megabytes, packed twice. */
export async function packedPdf(megabytes: number): Promise<Buffer> {
  const spaces = Array<Buffer>(megabytes).fill(Buffer.alloc(2 ** 20, 0x20));
  const packed = Readable.from(spaces)
    .pipe(createDeflate({ level: 1 }))
    .pipe(createDeflate({ level: 9 }));
  const content = await buffer(packed);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 9 9]>>',
    `<</Length ${content.length}/Filter [/FlateDecode/FlateDecode]>>stream\n${content.toString('latin1')}\nendstream `,
  ];
  let out = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj${object}endobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const xref = out.length;
  out += `xref\n0 5\n0000000000 65535 f \n${offsets.join('')}trailer<</Size 5/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF`;
  return Buffer.from(out, 'latin1');
}

export const pdfs: readonly Hostile[] = [
  {
    what: '800 MB packed twice',
    bytes: () => packedPdf(800),
    says: /needs too much memory to read: paste its text instead\.$/,
  },
];

const article = (body: string): Buffer => Buffer.from(`<html><body><article>${body}</article></body></html>`);
export const pages: readonly Hostile[] = [
  {
    what: 'attributes in tags, 4.9 MB',
    bytes: () => article(times(`<p ${times('a b=1 ', 3_000)}>x</p>`, 4_900_000)),
    says: /its tags hold over 200,000 attributes/,
  },
  {
    what: '1.6 million tags',
    bytes: () => article(times('<b>', 4_900_000)),
    says: /it holds over 40,000 tags|nested over 1,000 deep/,
  },
  {
    what: '980,000 entities',
    bytes: () => article(times('&amp;', 4_900_000)),
    says: /it holds over 50,000 entities/,
  },
];

export const lines: readonly Hostile[] = [
  {
    what: '2.6 million objects, 8 MB',
    bytes: () => Buffer.from(`{"id":"a","text":"b","a":[${times('{},', 7_990_000 - 40)}{}]}`),
    says: /^The line needs too much memory to read: give one article a line\.$/,
  },
  {
    what: 'arrays in arrays, 8 MB',
    bytes: () => Buffer.from(`{"id":"a","text":"b","a":${times('[', 7_900_000)}`),
    says: /^The line (?:is not JSON|needs too much memory to read|cannot be read): give one (?:JSON object|article) a line\.$/,
  },
];

/** A robots.txt whose rules cost their stars times the letters of a path, and a path of many. */
export const robots = `User-agent: *\n${Array.from({ length: 1000 }, (_, i) => `Disallow: /*${'a*'.repeat(90)}z${i}\n`).join('')}`;
/** One whose lines are half a megabyte of white space. */
export const blankRobots = `${' '.repeat(250_000)}\nUser-agent: *${' '.repeat(250_000)}\u2028\nDisallow: /x`;
export const longPath = `/${'a'.repeat(3_900)}`;

/** 830 kB with a claim in each of its 12,000 sentences. */
export const longText = Array.from(
  { length: 12_000 },
  (_, i) => `${i + 2} people were killed in Qaim on Monday, said police officer ${i}.`,
)
  .join('\n')
  .slice(0, 830_000);
