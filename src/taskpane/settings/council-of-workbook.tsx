import { DefaultButton, Link } from "office-ui-fabric-react";
import { useEffect, useState } from "react";
import { parseSettings, type Settings } from "../../domain/council/settings";
import { sameJson } from "../../domain/values/same-json";
import { councilInWorkbook, keepCouncilInWorkbook } from "../../excel/council";
import { councilWords } from "../parts/council";
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

/** Says for which council the open workbook is where the pane works for another, and offers to work for it. */
export function OtherCouncil(props: {
  readonly council: Settings | undefined;
  readonly onWork: (council: Settings) => void;
}) {
  const kept = useCouncilOfWorkbook();
  if (!kept || sameJson(kept, props.council)) return null;
  return (
    <p>
      This workbook keeps the council file of {councilWords(kept)}.{" "}
      <Link onClick={() => props.onWork(kept)}>Work with the file in this workbook</Link>
    </p>
  );
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
