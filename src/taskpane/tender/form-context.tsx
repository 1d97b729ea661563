import { createContext, useContext, type Dispatch, type ReactNode } from "react";
import type { FieldError } from "../parts/error-summary";
import type { DraftChange } from "./change-draft";
import type { Draft } from "./draft";

/** What each part of the form reads and does. */
export interface TenderForm {
  readonly draft: Draft;
  readonly change: Dispatch<DraftChange>;
  readonly errors: readonly FieldError[];
}

/** Of a form in which nothing is held against the officer: one list, so that no field is drawn again for it. */
export const NO_ERRORS: TenderForm["errors"] = [];

const FormContext = createContext<TenderForm | undefined>(undefined);

/** The errors alone: a field that is given its part of the draft is not drawn again when another part changes. */
const ErrorsContext = createContext<TenderForm["errors"] | undefined>(undefined);

export function TenderFormProvider(props: { readonly value: TenderForm; readonly children: ReactNode }) {
  return (
    <FormContext.Provider value={props.value}>
      <ErrorsContext.Provider value={props.value.errors}>{props.children}</ErrorsContext.Provider>
    </FormContext.Provider>
  );
}

export function useTenderForm(): TenderForm {
  return inForm(useContext(FormContext));
}

export function useTenderErrors(): TenderForm["errors"] {
  return inForm(useContext(ErrorsContext));
}

function inForm<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error("a part of the tender form stands outside the form");
  return part;
}
