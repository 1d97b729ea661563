import type { Decisions } from "../../domain/register/decisions";
import { type ContractAction, type EvidenceLook, evidenceKey } from "../../domain/register/follow-up";
import type { Issue } from "../../domain/issues/issue";
import type { Grid } from "../../workbook/grid";
import { cellOf, type FoundBlock } from "../language/found-block";
import { plainValue, readDay, readText } from "../language/typed-cells";
import { ACTION_COLUMNS, ACTION_ENTRIES, type ActionKey } from "./actions";
import { filledLines, findEntries, type Line } from "../language/entry-lines";
import { EVIDENCE_COLUMNS, EVIDENCE_ENTRIES, type EvidenceColumn } from "./evidence";

/** What the sheet Actions holds; a register without the sheet keeps what was on record. */
export function readActions(grid: Grid, before: Decisions, issues: Issue[]): Decisions["actions"] {
  const block = findEntries(grid, ACTION_COLUMNS, ACTION_ENTRIES);
  if (!block) return before.actions;
  return filledLines(block, ACTION_ENTRIES, grid, issues).flatMap((line) => readAction(line) ?? []);
}

function readAction({ read, complain }: Line<ActionKey>): ContractAction | undefined {
  const contract = read("contract", readText);
  const action = {
    about: read("about", readText),
    action: read("action", readText),
    officer: read("officer", readText),
    began: read("began", readDay, "day on which it began"),
    due: read("due", readDay, "day by which it shall be done"),
    done: read("done", readDay, "day on which it was done"),
    outcome: read("outcome", readText),
  };
  if (contract !== null) return { contract, ...action };
  complain("contract", "missing", { label: "contract" });
  return undefined;
}

/** What officers entered on the sheet Evidence; looks at evidence that it does not list stay on record. */
export function readEvidence(grid: Grid, before: Decisions, issues: Issue[]): Decisions["evidence"] {
  const block = findEntries(grid, EVIDENCE_COLUMNS, EVIDENCE_ENTRIES);
  if (!block) return before.evidence;
  const listed = listedEvidence(block);
  const read = filledLines(block, EVIDENCE_ENTRIES, grid, issues).flatMap((line) => readLook(line) ?? []);
  return [...(before.evidence ?? []).filter((look) => !listed.has(evidenceKey(look))), ...read];
}

function listedEvidence(block: FoundBlock<EvidenceColumn>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (let row = block.top; row <= block.last; row += 1) {
    const text = (key: EvidenceColumn) => {
      const value = plainValue(cellOf(block, row, key));
      return value === undefined ? null : String(value);
    };
    const [contract, quarter, measure, reference] = (
      ["contract", "quarter", "code", "reference"] as const
    ).map(text);
    if (contract && quarter && measure && reference)
      keys.add(evidenceKey({ contract, quarter, measure, level: text("level"), reference }));
  }
  return keys;
}

function readLook({ read, complain }: Line<EvidenceColumn>): EvidenceLook | undefined {
  const [contract, quarter, measure, reference] = (["contract", "quarter", "code", "reference"] as const).map(
    (key) => read(key, readText),
  );
  if (!contract || !quarter || !measure || !reference) {
    complain("officer", "row-altered");
    return undefined;
  }
  return {
    ...{ contract, quarter, measure, reference },
    level: read("level", readText),
    file: read("file", readText),
    sha256: read("sha256", readText),
    officer: read("officer", readText),
    date: read("date", readDay),
    note: read("note", readText),
  };
}
