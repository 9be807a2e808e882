import { explained } from '../../src/cli/explain/index.ts';
import { explain } from '../../src/readers/extract.ts';
import { readText } from '../../src/ingest/index.ts';

/** The text that docs/reading.md follows through the stages. */
export const exampleText =
  'Gunmen killed 12 people, including three women, in an attack on a market on Monday, police said. Nine others were hurt. ' +
  'Some 900 people have died since the feud began, and two houses burned.';

/** What `explain` prints of it. */
export const exampleOutput = (): string =>
  explained(explain(readText(exampleText, { published: '2024-05-16' })), false).trimEnd();

export const exampleBlock = (): string => `\`\`\`\n${exampleOutput()}\n\`\`\``;
