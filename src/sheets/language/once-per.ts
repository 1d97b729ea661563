/**
 * A function that makes its result once for each model that it is given: a workbook's columns and lines are needed to
 * place its sheets, to read them back and to refer to them, and are the same each time. Models do not change.
 */
export function oncePer<Model extends object, Made>(make: (model: Model) => Made): (model: Model) => Made {
  const made = new WeakMap<Model, { readonly made: Made }>();
  return (model) => {
    const kept = made.get(model) ?? { made: make(model) };
    made.set(model, kept);
    return kept.made;
  };
}

/**
 * A function that gives what it made last for as long as it is asked for an equal JSON value, and keeps no more than
 * that: an open workbook is read anew after each pause in the user's typing, and what it was made from is the same.
 */
export function whileEqual<Of, Made>(make: (of: Of) => Made): (of: Of) => Made {
  let last: { readonly text: string; readonly made: Made } | undefined;
  return (of) => {
    const text = JSON.stringify(of);
    const kept = last?.text === text ? last : { text, made: make(of) };
    last = kept;
    return kept.made;
  };
}
