import type { Row } from './row.ts';

/** Links to other reports and other reports themselves: over, between and below this one. */
export const ofOthers: readonly Row[] = [
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
