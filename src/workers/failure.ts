/**
 * Why a job gave nothing. Of the document: too much processor time (`time`) or memory, or an error of its reader (`broken`). Of
 * the moment: no answer by the clock (`late`), a process that somebody else ended (`ended`), or too many that wait (`busy`).
 */
export type Cause = 'time' | 'memory' | 'broken' | 'late' | 'ended' | 'busy';

const clauses: Readonly<Record<Cause, string>> = {
  time: 'takes too long to read',
  memory: 'needs too much memory to read',
  broken: 'cannot be read',
  late: 'could not be read in time',
  ended: 'could not be read just now',
  busy: 'cannot be read yet, since too many documents are waiting',
};

/** A job that gave nothing; the message is a clause that goes behind the document's name: `takes too long to read`. */
export class JobFailed extends Error {
  override readonly name = 'JobFailed';
  readonly why: Cause;

  constructor(why: Cause, options?: ErrorOptions) {
    super(clauses[why], options);
    this.why = why;
  }

  /** It may be read later: nothing is wrong with the document. */
  get isPassing(): boolean {
    return this.why === 'late' || this.why === 'ended' || this.why === 'busy';
  }

  /** A sentence about what was to be read, with what to do: `otherwise` where waiting is no help. */
  sentence(what: string, otherwise: string): string {
    return `${what} ${this.message}: ${this.isPassing ? 'try again in a minute' : otherwise}.`;
  }
}
