import { expect, test } from 'vitest';
import { isFigure } from '../../../src/core/claim.ts';
import type { ReadClaim } from '../../../src/core/remarks.ts';
import { capped } from '../../../src/jobs/capped.ts';
import { rulesReader } from '../../../src/readers/rules.ts';
import { demo } from '../../kit/demo.ts';

const reading = await rulesReader.read(demo[0]!);
const readBy = (claim: ReadClaim, by: 'both' | 'rules' | 'model', key = claim.key): ReadClaim => ({
  ...claim,
  key,
  readers: { by, differs: null },
});

test('what a model lists without end pushes out nothing that the rules have read', () => {
  const own = reading.claims.map((claim, i) => readBy(claim, i % 2 === 0 ? 'both' : 'rules'));
  const blame = reading.claims.find((claim) => !isFigure(claim))!;
  const flood = Array.from({ length: 300 }, (_, i) => readBy(blame, 'model', `n${i}`));
  const { claims, cut } = capped({ ...reading, claims: [...flood, ...own] });
  expect(claims).toHaveLength(200);
  expect(claims.filter(({ readers }) => readers?.by !== 'model')).toEqual(own);
  expect(cut).toMatch(/^Only 200 of its 310 /);
});

test('as many as fit are all kept, in their order', () => {
  const own = reading.claims.map((claim) => readBy(claim, 'model'));
  expect(capped({ ...reading, claims: own }).claims).toEqual(own);
});
