import type { SpendJson } from "../../src/domain/spend/json";
import type { figuresJson } from "../../src/cli/warehouse-report";
import { runs } from "../cli/in-folder";

export type WarehouseJson = ReturnType<typeof figuresJson>;

/** What `warehouse figures --json` says. */
export async function warehouseFigures(...args: readonly string[]): Promise<WarehouseJson> {
  const { said, complaints } = await runs("warehouse", "figures", ...args, "--json");
  if (said.length !== 1) throw new Error(complaints.join("\n"));
  return JSON.parse(said.join("\n")) as WarehouseJson;
}

/** What `spend --json` says, in the words that the warehouse has for it; of a service area it has less. */
export function asOfCouncil(council: string, { spend, lines, leftOut, ...json }: SpendJson) {
  const { lines: _counted, ...sums } = spend;
  return {
    council,
    spend: lines === 0 ? undefined : sums,
    lines,
    leftOut: [...leftOut.byReason].sort((one, other) => (one.reason < other.reason ? -1 : 1)),
    doubts: json.doubts.map(({ file, code }) => `${file}: ${code}`).sort(),
    unmatched: {
      suppliers: json.unmatched.length,
      net: Math.round(json.unmatched.reduce((sum, { net }) => sum + net * 100, 0)) / 100,
    },
    byTier: json.byTier,
    byServiceArea: byName(
      json.byServiceArea.map(({ serviceArea, total, local, fromRegister, linesFromRegister }) => ({
        ...{ serviceArea, total, local, fromRegister, linesFromRegister },
      })),
    ),
  };
}

/** The same of the warehouse. */
export function ofCouncil({
  council,
  spend,
  lines,
  leftOut,
  doubts,
  unmatched,
  byTier,
  byServiceArea,
}: WarehouseJson["councils"][number]) {
  return {
    ...{ council, spend, lines, unmatched, byTier },
    leftOut: [...leftOut].sort((one, other) => (one.reason < other.reason ? -1 : 1)),
    doubts: doubts.map(({ file, code }) => `${file}: ${code}`).sort(),
    byServiceArea: byName(byServiceArea),
  };
}

function byName<Group extends { readonly serviceArea: string }>(groups: readonly Group[]): readonly Group[] {
  return [...groups].sort((one, other) => (one.serviceArea < other.serviceArea ? -1 : 1));
}
