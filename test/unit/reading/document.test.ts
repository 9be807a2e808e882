import { describe, expect, it } from 'vitest';
import { english } from '../../../src/languages/en/index.ts';
import { paragraphsOf } from '../../../src/reading/document/lines.ts';
import { segmentsOf } from '../../../src/reading/document/segments.ts';
import { extract } from '../../../src/readers/extract.ts';

const roles = (text: string, title: string | null = null): string[] =>
  segmentsOf(text, title, english.document).map((s) => `${s.role}: ${text.slice(s.start, s.end).trim()}`);

/** A text, and its stretches with their roles. */
const rows: readonly (readonly [what: string, text: string, roles: readonly string[]])[] = [
  [
    'a day that stands before the report',
    '3 May 2019 A blast killed four people in Tolv.',
    ['published: 3 May 2019', 'body: A blast killed four people in Tolv.'],
  ],
  [
    'a day with its label and hour',
    'Published Friday, May 3, 2019 10:04 AM A blast killed four people.',
    ['published: Published Friday, May 3, 2019 10:04 AM', 'body: A blast killed four people.'],
  ],
  [
    'not a day that the sentence goes on from',
    'May 3, 2019 was the day on which four people died.',
    ['body: May 3, 2019 was the day on which four people died.'],
  ],
  [
    'tags, up to the sentence behind them',
    'Tags: Tolv, air strikes, Red Helmets At least four people were killed, rescuers said.',
    ['tags: Tags: Tolv, air strikes, Red Helmets', 'body: At least four people were killed, rescuers said.'],
  ],
  [
    'tags alone',
    'Four people died.\nTags: Tolv, strikes',
    ['body: Four people died.', 'tags: Tags: Tolv, strikes'],
  ],
  [
    'links to the reports beside this one',
    'Four people died.\nPrev Post Bus crash kills 12 in Dresk\nNext Post Fire kills three in Oln\nRelated Three dead after crash in Qaim',
    [
      'body: Four people died.',
      'furniture: Prev Post Bus crash kills 12 in Dresk',
      'furniture: Next Post Fire kills three in Oln',
      'furniture: Related Three dead after crash in Qaim',
    ],
  ],
  [
    'not a sentence that begins like such a link',
    'Four people died.\nRelated firms said two more people were killed in Oln.',
    ['body: Four people died.', 'body: Related firms said two more people were killed in Oln.'],
  ],
  [
    'a list of videos by its name',
    'Four people died.\nTop Headlines\nTwo killed in fire in Oln\nThree dead after crash in Qaim',
    [
      'body: Four people died.',
      'furniture: Top Headlines',
      'furniture: Two killed in fire in Oln',
      'furniture: Three dead after crash in Qaim',
    ],
  ],
  [
    'links in the line of the report, up to the sentence behind them',
    'Nine died in Tolv. MORE NEWS: 14 killed in ferry fire The mayor said two were hurt.',
    [
      'body: Nine died in Tolv.',
      'furniture: MORE NEWS: 14 killed in ferry fire',
      'body: The mayor said two were hurt.',
    ],
  ],
  [
    'headlines in capitals behind a label, to the end of the line',
    'Nine died in Tolv. Related Fire Kills Three In Oln Bus Crash Leaves 12 Dead In Dresk',
    [
      'body: Nine died in Tolv.',
      'furniture: Related Fire Kills Three In Oln Bus Crash Leaves 12 Dead In Dresk',
    ],
  ],
  [
    'a list by its name alone, before a sentence',
    'Top Headlines Nurses said two bakers were killed in Dresk.',
    ['furniture: Top Headlines', 'body: Nurses said two bakers were killed in Dresk.'],
  ],
  [
    'not sentences that begin like a label',
    'Nine died. Related Company officials said two were hurt. Read more about the blast on Monday.',
    ['body: Nine died. Related Company officials said two were hurt. Read more about the blast on Monday.'],
  ],
  [
    'what stands below the name of a list',
    'Nine died.\nRelated\nThree dead after bus crash in Dresk\nTwo killed in Oln',
    [
      'body: Nine died.',
      'furniture: Related',
      'furniture: Three dead after bus crash in Dresk',
      'furniture: Two killed in Oln',
    ],
  ],
  [
    'a headline over the report, and not one that ends like a sentence',
    'Four killed as bus falls into river\nA bus fell into a river.\nFour people died.',
    [
      'headline: Four killed as bus falls into river',
      'body: A bus fell into a river.',
      'body: Four people died.',
    ],
  ],
  [
    'a list of other reports, up to the next full stop, and no sentence that opens like its heading',
    'Nine died.\nMost viewed\n- Gunman kills five in Velm\nBomb kills four\nThe latest news was bad.',
    [
      'body: Nine died.',
      'furniture: Most viewed',
      'furniture: - Gunman kills five in Velm',
      'furniture: Bomb kills four',
      'body: The latest news was bad.',
    ],
  ],
  ['a text without a full stop is the report', 'four killed in Tolv', ['body: four killed in Tolv']],
  [
    'a sub-headline that stands twice',
    'Raids on the town of Tolv have killed nine people Raids on the town of Tolv have killed nine people, a monitor said.',
    [
      'headline: Raids on the town of Tolv have killed nine people',
      'body: Raids on the town of Tolv have killed nine people, a monitor said.',
    ],
  ],
  [
    'a caption with its credit',
    'Nine died. Smoke rises over Tolv on Tuesday (Reuters) The raids went on.',
    ['body: Nine died.', 'caption: Smoke rises over Tolv on Tuesday (Reuters)', 'body: The raids went on.'],
  ],
  [
    'tags and a signature in the line of the report',
    'Raids hit Tolv. Tags: Tolv, Oln, air raids Nine people died. AFP, Friday 3 May 2019 Rescuers came.',
    [
      'body: Raids hit Tolv.',
      'tags: Tags: Tolv, Oln, air raids',
      'body: Nine people died.',
      'credit: AFP, Friday 3 May 2019',
      'body: Rescuers came.',
    ],
  ],
  [
    'not the agency of a dateline',
    'TOLV (Reuters) - Nine people died on Tuesday.',
    ['body: TOLV (Reuters) - Nine people died on Tuesday.'],
  ],
  [
    'a list of other stories',
    'Nine people died.\nOlder: Mayor resigns over flood in Dresk\nBus strike enters its second week\nTwelve hurt in clashes outside stadium',
    [
      'body: Nine people died.',
      'furniture: Older: Mayor resigns over flood in Dresk',
      'furniture: Bus strike enters its second week',
      'furniture: Twelve hurt in clashes outside stadium',
    ],
  ],
  [
    'not lines of a report that is written without full stops',
    'Blast in Tolv.\nThe ministry said 12 people were killed in it\nThe army said 30 others were hurt in it\nThe governor said four girls were among the dead',
    [
      'body: Blast in Tolv.',
      'body: The ministry said 12 people were killed in it',
      'body: The army said 30 others were hurt in it',
      'body: The governor said four girls were among the dead',
    ],
  ],
  [
    'quotations in single marks end like sentences',
    "Blast in Tolv.\nThe mayor said: 'Twelve people died in the blast.'\nThe doctor added: 'Thirty people were hurt in it.'",
    [
      'body: Blast in Tolv.',
      "body: The mayor said: 'Twelve people died in the blast.'",
      "body: The doctor added: 'Thirty people were hurt in it.'",
    ],
  ],
  [
    'not two lines without a full stop, nor lines with a bullet',
    'Nine people died.\n- four in Tolv, all of them children\n- three in Dresk, among them a nurse\n- two in Oln, both of them soldiers',
    [
      'body: Nine people died.',
      'body: - four in Tolv, all of them children',
      'body: - three in Dresk, among them a nurse',
      'body: - two in Oln, both of them soldiers',
    ],
  ],
  [
    'headlines of other reports over this one',
    'Ferry sinks off Dresk, nine missing\nBus crash kills 14 in Oln\nA fire in a mill in Tolv killed six workers.\nThe mill was old.',
    [
      'furniture: Ferry sinks off Dresk, nine missing',
      'furniture: Bus crash kills 14 in Oln',
      'body: A fire in a mill in Tolv killed six workers.',
      'body: The mill was old.',
    ],
  ],
  [
    'not a headline and a sub-headline of the report',
    'Six killed in mill fire\nOwner locked the doors, workers say\nA fire in Tolv killed six.\nThe mill had locked its doors.',
    [
      'headline: Six killed in mill fire',
      'headline: Owner locked the doors, workers say',
      'body: A fire in Tolv killed six.',
      'body: The mill had locked its doors.',
    ],
  ],
  [
    'not the only headline, whatever words it has',
    'Nine killed in Tolv\nA blast shook a bank on Friday.',
    ['headline: Nine killed in Tolv', 'body: A blast shook a bank on Friday.'],
  ],
  [
    'other reports before a dateline',
    'A ferry sank off Dresk and nine people are missing.\nTOLV, Lavia (KXYZ) – A fire in a mill killed six workers.',
    [
      'furniture: A ferry sank off Dresk and nine people are missing.',
      'body: TOLV, Lavia (KXYZ) – A fire in a mill killed six workers.',
    ],
  ],
  [
    'not the summary of a report before its dateline',
    'The mill in Tolv had no exits.\nTOLV, Lavia (KXYZ) – A fire in a mill killed six workers.',
    [
      'body: The mill in Tolv had no exits.',
      'body: TOLV, Lavia (KXYZ) – A fire in a mill killed six workers.',
    ],
  ],
  [
    'headlines in the line of the report before its dateline',
    'Ferry sinks off Dresk, nine missing TOLV – A fire in a mill killed six workers.',
    ['furniture: Ferry sinks off Dresk, nine missing', 'body: TOLV – A fire in a mill killed six workers.'],
  ],
  [
    'its own headline in the line of the report before its dateline',
    'Mill fire kills six TOLV – A fire in a mill killed six workers.',
    ['headline: Mill fire kills six', 'body: TOLV – A fire in a mill killed six workers.'],
  ],
  [
    'not a sentence with a dash before a name in capitals',
    'The rebels of Tolv – FRAT – killed six workers. A mill burned.',
    ['body: The rebels of Tolv – FRAT – killed six workers. A mill burned.'],
  ],
  [
    'the beginning of a report on another page',
    'A ferry sank and nine people died. Read full story\nA fire in a mill killed six workers.',
    [
      'furniture: A ferry sank and nine people died. Read full story',
      'body: A fire in a mill killed six workers.',
    ],
  ],
  [
    'a headline of another report between the paragraphs',
    'A fire in a mill in Tolv killed six workers.\nMore on this page: bus crash kills 14 in Oln\nSix more are hurt in Tolv\nThe owner was arrested.\nThe mill was old.',
    [
      'body: A fire in a mill in Tolv killed six workers.',
      'furniture: More on this page: bus crash kills 14 in Oln',
      'body: Six more are hurt in Tolv',
      'body: The owner was arrested.',
      'body: The mill was old.',
    ],
  ],
  [
    'not a heading of the report with one word of its own',
    'A fire in a mill in Tolv killed six workers.\nSix Workers Die in Tolvtown\nThe owner was arrested.\nThe mill was old.',
    [
      'body: A fire in a mill in Tolv killed six workers.',
      'body: Six Workers Die in Tolvtown',
      'body: The owner was arrested.',
      'body: The mill was old.',
    ],
  ],
];

describe('roles of a text', () => {
  it.each(rows)('%s', (_, text, expected) => {
    expect(roles(text)).toEqual(expected);
  });

  it('knows the title again at the head of the text, whatever its marks', () => {
    const text = 'Bus falls into river – four killed. A bus fell into a river.';
    expect(roles(text, 'Bus Falls into River: Four Killed')[0]).toBe(
      'headline: Bus falls into river – four killed.',
    );
    expect(roles(text, 'Bus falls into lake: four killed')).toEqual([`body: ${text}`]);
  });

  it('drops what stands over the title of the report and is on none of its subjects', () => {
    const over = 'A ferry sank off Dresk and nine people are missing.';
    const text = `${over}\nMill Fire Kills Six\nA fire in a mill killed six workers.`;
    expect(roles(text, 'Mill fire kills six')[0]).toBe(`furniture: ${over}`);
    expect(roles(text.replace('A ferry sank off Dresk', 'The mill in Dresk'), 'Mill fire kills six')[0]).toBe(
      'body: The mill in Dresk and nine people are missing.',
    );
  });

  it('keeps an opening that names nobody', () => {
    const text = 'Her two sons died when the roof fell in.\nThe quake in Lavia killed 800 people.';
    expect(roles(text, 'Quake in Lavia kills 800')[0]).toMatch(/^body: Her two sons/);
  });

  it('covers the text in order and without overlap', () => {
    const text = rows.map(([, t]) => t).join('\n\n');
    const segments = segmentsOf(text, null, english.document);
    for (const [i, s] of segments.entries()) {
      expect(s.end).toBeGreaterThan(s.start);
      expect(s.start).toBeGreaterThanOrEqual(segments[i - 1]?.end ?? 0);
    }
  });
});

describe('lines', () => {
  const paragraphs = (text: string): string[] =>
    paragraphsOf(text, english.document).map((p) => text.slice(p.start, p.end).replaceAll('\n', '⏎'));

  it('joins lines that are broken for width', () => {
    const text =
      'TOLV - At least nine people, among them two women and\nthree children, were killed in a blast in Tolv,\nsaid the mayor of\nTorsk.\n\nThe wounded were taken to hospitals in the\ntown.';
    expect(paragraphs(text)).toHaveLength(2);
  });

  it.each([
    ['sentences', 'Nine people died.\nThe mayor spoke.'],
    ['a headline over a sentence', 'Nine killed in Tolv blast\nThe mayor said nine people died.'],
    ['lines of a list', '- nine in Tolv\n- four in Dresk'],
  ])('leaves %s apart', (_, text) => {
    expect(paragraphs(text)).toHaveLength(2);
  });
});

describe('figures of a headline in the text', () => {
  const claims = (text: string) =>
    extract({ id: '1', title: null, text, url: null, outlet: null, published: '2019-05-03' }).claims.map(
      (c) =>
        c.measure === 'responsibility'
          ? 'responsibility'
          : `${c.measure} ${c.wording} ${c.speaker?.name ?? '-'}`,
    );

  it('are not told again', () => {
    expect(claims('Nine killed in Tolv blast\nA blast in Tolv killed nine people on Friday.')).toEqual([
      'killed nine people -',
    ]);
  });

  it('stand where the report has none', () => {
    expect(claims('Nine killed in Tolv blast\nA blast shook Tolv on Friday. The mayor was at home.')).toEqual(
      ['killed Nine -'],
    );
  });
});
