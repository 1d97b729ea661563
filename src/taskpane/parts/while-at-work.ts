/**
 * What a button that begins long work gets: while the work is done it does nothing, and keeps the focus, which falls to the
 * page where a button that has it is disabled.
 */
export function whileAtWork(atWork: boolean) {
  return {
    disabled: atWork,
    allowDisabledFocus: true,
    // A form would still be submitted by it.
    onClickCapture: (event: { preventDefault(): void }) => {
      if (atWork) event.preventDefault();
    },
  };
}
