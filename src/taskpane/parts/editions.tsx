import { createContext, type ReactNode, useContext, useRef, useState } from "react";
import type { Framework } from "../../domain/framework/edition";
import { useCouncil } from "./council";
import { keep, kept } from "./kept";
import {
  type EditionChosen,
  editionsToKeep,
  type EditionWanted,
  editionWanted,
  type KeptEditions,
  type LostEdition,
  readKeptChoice,
  readKeptEditions,
  withLoaded,
} from "./kept-editions";

/** The framework editions that the pane knows: those shipped, and those loaded from files, which the browser keeps. */
export interface EditionsAtHand extends KeptEditions {
  /** The one that new assessments and tenders follow: chosen here, else the council's. Undefined until either says it. */
  readonly wanted: EditionWanted | undefined;
  /** The same, where it is at hand. */
  readonly chosen: Framework | undefined;
  /** Takes the place of one with the same id; false where the browser keeps it only while the pane is open. */
  readonly add: (edition: Framework) => boolean;
  /** Kept too, so that a reload of the pane does not forget it. */
  readonly choose: (id: string) => void;
  /** Takes one that cannot be read any more out of the browser's storage. */
  readonly forget: (lost: LostEdition) => void;
}

const EditionsContext = createContext<EditionsAtHand | undefined>(undefined);

export function EditionsProvider({ children }: { readonly children: ReactNode }) {
  const [atHand, setAtHand] = useState(() => readKeptEditions(kept("editions")));
  const latest = useRef(atHand);
  const { council } = useCouncil();
  const [choice, setChoice] = useState(() => readKeptChoice(kept("edition-choice")));
  const wanted = editionWanted(choice, council);
  const chosen = atHand.editions.find(({ id }) => id === wanted?.id);
  const change = (next: KeptEditions) => {
    latest.current = next;
    setAtHand(next);
    return keep("editions", editionsToKeep(next));
  };
  const add = (edition: Framework) => change(withLoaded(latest.current, edition));
  const forget = (gone: LostEdition) => {
    change({ ...latest.current, lost: latest.current.lost.filter((each) => each !== gone) });
  };
  const choose = (edition: string) => {
    const next: EditionChosen = { edition, ...(council?.name !== undefined && { council: council.name }) };
    setChoice(next);
    keep("edition-choice", next);
  };
  return (
    <EditionsContext.Provider value={{ ...atHand, wanted, chosen, add, choose, forget }}>
      {children}
    </EditionsContext.Provider>
  );
}

export function useEditions(): EditionsAtHand {
  const atHand = useContext(EditionsContext);
  if (!atHand) throw new Error("a part of the pane stands outside the editions at hand");
  return atHand;
}
