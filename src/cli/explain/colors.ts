import type { createColors } from 'picocolors';

/** Colours of a terminal, or none. */
export type Colors = ReturnType<typeof createColors>;
