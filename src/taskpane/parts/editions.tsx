import { createContext, type ReactNode, useContext, useState } from "react";
import { shippedEditions } from "../../domain/framework/shipped-editions";
import type { Framework } from "../../domain/framework/edition";
import { parseEditionFile } from "../../domain/framework/edition-file";
import { useCouncil } from "./council";
import { keep, kept } from "./kept";
import { withEdition } from "../../jobs/editions";

/** The framework editions that the pane knows: those shipped, and those loaded from files, which the browser keeps. */
export interface EditionsAtHand {
  readonly editions: readonly Framework[];
  /** The one that new assessments and tenders use: chosen here, else the council's. Undefined until either says it. */
  readonly chosen: Framework | undefined;
  /** Takes the place of one with the same id. */
  readonly add: (edition: Framework) => void;
  readonly choose: (id: string) => void;
}

const EditionsContext = createContext<EditionsAtHand | undefined>(undefined);

export function EditionsProvider({ children }: { readonly children: ReactNode }) {
  const [editions, setEditions] = useState(editionsKept);
  const { council } = useCouncil();
  const [choice, choose] = useState<string>();
  const wanted = choice ?? council?.tender?.framework;
  const chosen = editions.find(({ id }) => id === wanted);
  const add = (edition: Framework) =>
    setEditions((before) => {
      const now = withEdition(before, edition);
      keep(
        "editions",
        now.filter((each) => !shippedEditions.includes(each)),
      );
      return now;
    });
  return (
    <EditionsContext.Provider value={{ editions, chosen, add, choose }}>{children}</EditionsContext.Provider>
  );
}

/** Those shipped, and those that were loaded before; what a later version refuses has to be loaded again. */
function editionsKept(): readonly Framework[] {
  const found = kept("editions");
  const loaded = (Array.isArray(found) ? found : []).flatMap((each) => {
    const read = parseEditionFile(each);
    return read.ok ? [read.value] : [];
  });
  return loaded.reduce(withEdition, shippedEditions);
}

export function useEditions(): EditionsAtHand {
  const atHand = useContext(EditionsContext);
  if (!atHand) throw new Error("a part of the pane stands outside the editions at hand");
  return atHand;
}
