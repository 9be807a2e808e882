import type { Told } from '../told.ts';

/** "found unresponsive … taken to hospital": hurt, or dead, which nobody knows yet. */
export function unsure(told: Told, all: readonly Told[]): Told {
  const { entity, figure } = told;
  if (entity === null || !figure.rules.includes('hospital')) return told;
  const found = all.some((t) => t.entity === entity && t.figure.rules.includes('unresponsive'));
  return found ? { ...told, figure: { ...figure, measure: 'casualties' }, again: true } : told;
}
