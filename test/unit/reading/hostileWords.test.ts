import { describe } from 'vitest';
import { filled, readsToItsEnd } from './hostile.ts';

describe('a megabyte of any words is read to its end', () => {
  readsToItsEnd([
    ['numbers', filled('100,000 ')],
    ['numbers that people may follow', filled('at least 12 ')],
    ['one line of words', filled('people killed by and ')],
    ['one sentence of names', filled('Ana Silva ')],
    ['clauses within clauses', filled('he said that she said that ')],
    ['denials', filled('denied that it that it ')],
    ['blame', filled('blamed the Army of the ')],
    ['dates', filled('on 5 May 2016 ')],
    ['hyphens', filled('twenty-one-')],
    ['short lines', filled('12 killed\n')],
  ]);
});
