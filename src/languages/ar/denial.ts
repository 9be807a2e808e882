import { foldWord } from './fold.ts';

/** To deny (نفى، أنكر), not (لا، لم، لن، ما، ليس), without (بدون، دون), untrue (كذب، غير صحيح). */
const denial =
  /(?<!\p{L})[وف]?(?:[اتين]?نف[يوت]\p{L}*|[اتين]?نكر\p{L}*|لا|لم|لن|ما|ليس\p{L}*|بدون|دون|كذب\p{L}*|غير صحيح\p{L}*)(?!\p{L})/u;

/** Without such a word nobody denies. */
export const mayDeny = (quote: string): boolean => denial.test(foldWord(quote));
