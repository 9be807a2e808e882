import { UserError } from '../core/errors.ts';
import type { Io } from './io.ts';

/** The reader of standard output may have seen enough (`… | head`): that is an end, not a fault. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

/** Says on standard error why the program ends: one sentence where the user can mend it, else the whole trace. Gives its status. */
export function fail(error: unknown, { stderr }: Pick<Io, 'stderr'>): 1 {
  const trace = error instanceof Error ? error.stack : String(error);
  stderr.write(`${error instanceof UserError ? error.message : trace}\n`);
  return 1;
}

/** Asked to end, the program finishes what is under way; past these seconds it ends without. Nothing stored is lost by it. */
export function endWithin(seconds: number): void {
  const late = (): void => {
    process.stderr.write(
      `What was under way took longer than ${seconds} s and was left; nothing stored is lost.\n`,
    );
    process.exit(1);
  };
  setTimeout(late, seconds * 1000).unref();
}
