/** Why a proposal does not pass: a clause that goes behind it. */
export class Ungrounded extends Error {
  override readonly name = 'Ungrounded';
}
