import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFigure, type FigureClaim } from '../../../../src/core/claim.ts';
import { incidentCard } from '../../../../src/cards/incident/index.ts';
import { cardText } from '../../../../src/cards/cardText.ts';
import { sentencesOf, type Sentence } from '../../../../src/cards/paragraph/index.ts';
import { numeral } from '../../../../src/cards/paragraph/english.ts';
import { figure } from '../../store/commits.ts';
import { fileOf, reuters, rt, speaker } from '../fileOf.ts';

const speakers = [
  speaker('police'),
  speaker('Iraqi army'),
  speaker('Ana Silva', 'mayor of the town'),
  speaker('Karim Haddad', 'lawmaker'),
  null,
];

const amounts = fc
  .nat(3000)
  .chain((n) =>
    fc.constantFrom(
      { low: n, high: n, wording: `${n}` },
      { low: n, high: null, wording: `at least ${n}` },
      { low: n + 1, high: null, wording: `more than ${n}` },
      { low: 1, high: n + 2, wording: `up to ${n + 2}` },
      { low: 24, high: 99, wording: 'dozens' },
    ),
  );

const claims = fc.record({
  amount: amounts,
  measure: fc.constantFrom('killed', 'injured', 'missing', 'casualties'),
  population: fc.constantFrom('people', 'civilians', 'militants', 'women', 'children', 'other', 'soldiers'),
  speaker: fc.constantFrom(...speakers),
  via: fc.constantFrom(null, 'Reuters'),
  relayed: fc.constantFrom(null, 'residents'),
  standing: fc.constantFrom('total', 'total', 'part', 'mention'),
  state: fc.constantFrom('current', 'current', 'superseded'),
  hearsay: fc.boolean(),
  at: fc.constantFrom(reuters, rt),
});

const files = fc.array(claims, { minLength: 1, maxLength: 12 }).map((all) =>
  fileOf(
    all.map(({ amount, at, ...about }, i) => {
      const told = {
        ...about,
        ...amount,
        via: about.speaker ? about.via : null,
      } satisfies Partial<FigureClaim>;
      return [figure(`f${i}`, told), at];
    }),
    all.length > 1 ? [['conflict', 1, 2]] : [],
  ),
);

const number = /\b(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|dozens|no one)\b/g;

/** Each number of a sentence with a claim of it that carries the number. */
function unsupported({ text, claims: own }: Sentence): readonly string[] {
  const numbers = text.replace('on 7 December 2016', '').match(number) ?? [];
  return numbers.filter(
    (n) =>
      !own.some(
        (c) =>
          isFigure(c) &&
          (c.wording.includes(n.replaceAll(',', '')) ||
            (c.low !== null && numeral(c.low) === n) ||
            (c.high === 0 && n === 'no one')) &&
          text.toLowerCase().includes((c.speaker?.name ?? c.outlet ?? '').toLowerCase()),
      ),
  );
}

test('every number is in the wording of a claim whose speaker the sentence names', () => {
  fc.assert(
    fc.property(files, (file) => {
      for (const told of sentencesOf(file))
        expect({ [told.text]: unsupported(told) }).toEqual({ [told.text]: [] });
    }),
  );
});

test('only current totals of the incident are told, or somebody killed where there is none, and nobody says what another said', () => {
  fc.assert(
    fc.property(files, (file) => {
      for (const c of sentencesOf(file)
        .flatMap((s) => s.claims)
        .filter(isFigure))
        expect([c.standing === 'total' || c.measure, c.state, c.scope, c.hearsay]).toEqual([
          c.standing === 'total' ? true : 'killed',
          'current',
          'incident',
          false,
        ]);
    }),
  );
});

test('a sentence has one full stop, begins with a capital, and doubles no comma', () => {
  fc.assert(
    fc.property(files, (file) => {
      for (const { text } of sentencesOf(file)) expect(text).toMatch(/^\p{Lu}(?!.*,[,.;])[^]*[^.,]\.$/u);
    }),
  );
});

test('the card fits a phone, whatever is claimed', () => {
  fc.assert(
    fc.property(files, (file) => {
      const { actions, ...card } = incidentCard(file);
      expect(actions).toHaveLength(file.rows.length > 0 ? 7 : 6);
      expect(cardText(card, false).length).toBeLessThanOrEqual(1650);
    }),
  );
});
