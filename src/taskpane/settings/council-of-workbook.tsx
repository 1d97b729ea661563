import { DefaultButton } from "office-ui-fabric-react";
import { useEffect, useState } from "react";
import { parseSettings, type Settings } from "../../domain/council/settings";
import { councilInWorkbook, keepCouncilInWorkbook } from "../../excel/council";
import type { Said } from "../parts/hand-over";
import { wordReason } from "../parts/word-reason";

/** The council file that the open workbook keeps; undefined where it keeps none that can be read. */
export function useCouncilOfWorkbook(): Settings | undefined {
  const [found, setFound] = useState<Settings>();
  useEffect(() => {
    let isShown = true;
    void councilInWorkbook().then((read) => {
      if (isShown && read.ok && read.value !== undefined) setFound(councilIn(read.value));
    });
    return () => {
      isShown = false;
    };
  }, []);
  return found;
}

/** Another version may keep what this one does not know, and another add-in text of its own: that is no council file. */
function councilIn(text: string): Settings | undefined {
  const json = jsonOf(text);
  const read = json === undefined ? undefined : parseSettings(json);
  return read?.ok ? read.value : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

/** Keeps the council file in the open workbook, for whoever opens it on another computer. */
export function KeepInWorkbook(props: { readonly council: Settings; readonly onSaid: (said: Said) => void }) {
  const keep = async () => {
    const done = await keepCouncilInWorkbook(JSON.stringify(props.council));
    props.onSaid(
      done.ok
        ? { ok: true, message: "This workbook keeps the council file. It stays in it when you save." }
        : { ok: false, message: wordReason(done.reason) },
    );
  };
  return <DefaultButton text="Keep in this workbook" onClick={() => void keep()} />;
}
