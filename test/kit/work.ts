import { Session } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';

/** V8 does not count what it has made faster. */
const faster = ['opt', 'maglev', 'sparkplug'];

/**
 * How often the blocks of our own code run in some work, counted by V8: the same on a slow machine and on a fast one.
 * What a library or V8 itself does is not counted.
 */
export async function workOf(run: () => void): Promise<number> {
  const session = new Session();
  session.connect();
  for (const flag of faster) setFlagsFromString(`--no-${flag}`);
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    run();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => /\/src\/(?:extract|reading|languages|core|lexicon)\//.test(url))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
      .reduce((sum, { count }) => sum + count, 0);
  } finally {
    await session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
    for (const flag of faster) setFlagsFromString(`--${flag}`);
  }
}
