/** Why a job gave nothing: it took too long, took too much memory, broke, or was not begun because too many wait. */
export type Cause = 'time' | 'memory' | 'broken' | 'busy';

const clauses: Readonly<Record<Cause, string>> = {
  time: 'takes too long to read',
  memory: 'takes more memory than a document may',
  broken: 'cannot be read',
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
}
