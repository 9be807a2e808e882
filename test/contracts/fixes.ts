import { describe, expect, test } from 'vitest';
import type { TestDesk } from '../kit/desk.ts';

/** A form as a person sees it. */
export interface ShownForm {
  readonly title: string;
  /** `values` of a select; null for a line of text. */
  readonly inputs: readonly {
    readonly name: string;
    readonly value: string;
    readonly values: readonly string[] | null;
  }[];
  /** Hands it in with these changes; gives the answer, or the fault that is told. */
  submit(changes: Readonly<Record<string, string>>): Promise<string>;
}

/** A bot on the demo, as far as forms go. */
export interface Forms {
  readonly desk: TestDesk;
  /** An editor asks for a card, and presses a button on it that opens a form. */
  readonly fill: (line: string, label: string) => Promise<ShownForm>;
  /** One who is no editor does, and is answered. */
  readonly refused: (line: string, label: string) => Promise<string>;
  readonly violations: () => readonly string[];
}

const claim = '/claim 1';
const incident = '/incident qaim';

/** What every platform with forms must do for those who set right what was misread. */
export function fixContract(name: string, open: () => Promise<Forms>): void {
  describe(`${name}: forms that set right`, () => {
    test('show what a claim says, and set what is changed in them', async () => {
      const { desk, fill, violations } = await open();
      const form = await fill(claim, 'Fix');
      expect(form.title).toBe('Fix claim 1');
      expect(form.inputs.map(({ name: n, value }) => [n, value])).toEqual([
        ['figure', 'dozens'],
        ['outcome', 'killed'],
        ['population', 'people'],
        ['speaker', 'two lawmakers and hospital sources'],
        ['reason', ''],
      ]);
      expect(form.inputs[1]?.values).toContain('casualties');
      const text = await form.submit({ figure: '12-15', outcome: 'injured', reason: 'A typing error' });
      expect(text).toContain('Claim 1 is corrected');
      expect(text).toContain('12-15');
      expect(await desk.ledger.claim(1)).toMatchObject({ measure: 'injured', low: 12, high: 15 });
      expect((await desk.ledger.edits()).map((e) => [e.kind, e.reason])).toEqual([
        ['figure', 'A typing error'],
        ['outcome', 'A typing error'],
      ]);
      expect(violations()).toEqual([]);
    });

    test('ask how a figure counts', async () => {
      const { desk, fill } = await open();
      const form = await fill(claim, 'How it counts');
      expect(form.inputs.map(({ name: n, value }) => [n, value])).toEqual([
        ['scope', 'incident'],
        ['standing', 'total'],
        ['state', 'current'],
        ['stance', 'asserts'],
        ['reason', ''],
      ]);
      expect(await form.submit({ scope: 'other' })).toContain('scope: this event → another event');
      expect(await desk.ledger.claim(1)).toMatchObject({ scope: 'other', standing: 'total' });
    });

    test('show where and when an incident was, and set it', async () => {
      const { desk, fill, violations } = await open();
      const form = await fill(incident, 'Fix');
      expect(form.inputs.map(({ name: n, value }) => [n, value])).toEqual([
        ['place', 'Qaim, Anbar, Iraq'],
        ['date', '2016-12-07'],
        ['kind', 'air strike'],
        ['reason', ''],
      ]);
      expect(await form.submit({ place: 'Ramadi', kind: 'unknown' })).toContain('Ramadi, Anbar, Iraq');
      const now = { kind: null, place: 'Ramadi', title: 'Incident · Ramadi, Anbar, Iraq · 7 Dec 2016' };
      expect(await desk.ledger.incident('qaim-2016-12-07')).toMatchObject(now);
      expect(violations()).toEqual([]);
    });

    test.each<[line: string, changes: Readonly<Record<string, string>>, says: string]>([
      [claim, { figure: 'many, many', outcome: 'injured' }, '“many, many” is not a figure'],
      [claim, { speaker: '123' }, '“123” names nobody'],
      [claim, {}, 'Nothing was changed'],
      [incident, { date: 'Wednesday' }, '“Wednesday” is not a day'],
      [incident, {}, 'Nothing was changed'],
    ])('of %s with %j change nothing, and say why', async (line, changes, says) => {
      const { desk, fill } = await open();
      expect(await (await fill(line, 'Fix')).submit(changes)).toContain(says);
      expect(await desk.ledger.edits()).toEqual([]);
    });

    test.each([claim, incident])(
      'of %s that somebody else changed meanwhile are handed in no more',
      async (line) => {
        const { desk, fill } = await open();
        const [first, second] = [await fill(line, 'Fix'), await fill(line, 'Fix')];
        await first.submit(line === claim ? { figure: '12' } : { date: '2016-12-06' });
        expect(await second.submit(line === claim ? { figure: '13' } : { kind: 'raid' })).toContain(
          'Somebody changed it while the form was open',
        );
        expect(await desk.ledger.edits()).toHaveLength(1);
      },
    );

    test.each([
      [claim, 'Fix'],
      [claim, 'How it counts'],
      [incident, 'Fix'],
    ])('open for editors alone: %s, %s', async (line, label) => {
      const { refused } = await open();
      expect(await refused(line, label)).toContain('is for editors');
    });
  });
}
