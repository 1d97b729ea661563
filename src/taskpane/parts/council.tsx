import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { parseSettings, type Settings } from "../../domain/council/settings";
import { councilJson } from "../../jobs/council-settings";
import { keep, kept } from "./kept";

/** The council that the pane works for, as its council file says. */
export interface CouncilAtHand {
  /** Undefined until one is kept. */
  readonly council: Settings | undefined;
  /** The same as a file, for jobs that read one. */
  readonly file: File | undefined;
  /** Works for this council from now on, or for none; false where the browser keeps it only while the pane is open. */
  readonly work: (council: Settings | undefined) => boolean;
}

const CouncilContext = createContext<CouncilAtHand | undefined>(undefined);

export function CouncilProvider({ children }: { readonly children: ReactNode }) {
  const [council, setCouncil] = useState(keptCouncil);
  const file = useMemo(() => council && fileOf(council), [council]);
  const work = (next: Settings | undefined) => {
    setCouncil(next);
    return keep("council", next);
  };
  return <CouncilContext.Provider value={{ council, file, work }}>{children}</CouncilContext.Provider>;
}

export function useCouncil(): CouncilAtHand {
  const atHand = useContext(CouncilContext);
  if (!atHand) throw new Error("a part of the pane stands outside the council that it works for");
  return atHand;
}

/** What a later version cannot read any more is not taken; the council is then set up again. */
function keptCouncil(): Settings | undefined {
  const found = kept("council");
  const read = found === undefined ? undefined : parseSettings(found);
  return read?.ok ? read.value : undefined;
}

function fileOf(council: Settings): File {
  const { name, bytes } = councilJson(council);
  return new File([new Uint8Array(bytes)], name, { type: "application/json" });
}

/** "Rotherham", or words for a council without a name. */
export function councilWords({ name }: Settings): string {
  return name ?? "a council without a name";
}

/** Below an area file: what is local where none is chosen. */
export function areaHint(council: Settings | undefined, otherwise: string): string {
  const area = council?.area;
  if (area) return `${otherwise} ${area.name}, as in your council file, where you leave it out.`;
  return `${otherwise} Needed until your council is set up with its area, under Council settings.`;
}

/** Below a council file: what is taken where none is chosen. */
export function councilHint(council: Settings | undefined, otherwise: string): string {
  return council
    ? `${otherwise} That of ${councilWords(council)}, which the pane works for, where you leave it out.`
    : otherwise;
}
