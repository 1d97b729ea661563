/** Of changes of the workbook, the one that was begun last. */
let last = 0;

/** Whether no other change was begun after one. */
export type IsLast = () => boolean;

/** To be called before anything is changed: what is tidied up late must not undo what was done and told since. */
export function beginChange(): IsLast {
  last += 1;
  const own = last;
  return () => own === last;
}
