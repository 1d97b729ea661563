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
