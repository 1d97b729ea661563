import { createContext, useContext, type Dispatch } from "react";
import type { FieldError } from "../parts/error-summary";
import type { DraftChange } from "./change-draft";
import type { Draft } from "./draft";

/** What each part of the form reads and does. */
export interface TenderForm {
  readonly draft: Draft;
  readonly change: Dispatch<DraftChange>;
  readonly errors: readonly FieldError[];
}

const FormContext = createContext<TenderForm | undefined>(undefined);

export const TenderFormProvider = FormContext.Provider;

export function useTenderForm(): TenderForm {
  const form = useContext(FormContext);
  if (!form) throw new Error("a part of the tender form stands outside the form");
  return form;
}
