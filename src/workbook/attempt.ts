/** What an adapter gives, or the reason why Excel or a file refused; reasons are worded for the user elsewhere. */
export type Attempt<T, Reason> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Reason };
