import type { Area } from "../../domain/council/area";
import { type Settings } from "../../domain/council/settings";
import { sameJson } from "../../domain/values/same-json";
import { type EntryColumn, type EntryList, type ListLine, withBlankLines } from "../language/entry-list";
import { text } from "./columns";
import type { CouncilModel } from "./model";

interface AreaColumn {
  readonly path: readonly string[];
  readonly column: EntryColumn;
  readonly of: (area: Area) => readonly string[];
}

const SECTOR = "A postcode sector, such as S60 1.";
const DISTRICT = "A local authority's code, such as E08000018, present or former.";

function column(name: string, heading: string, hint: string): EntryColumn {
  return text(name, heading, { width: 28, longest: 20, hint });
}

/** What is local, a column for each list, read one below the other. */
const COLUMNS: readonly AreaColumn[] = [
  {
    path: ["area", "borough", "sectors"],
    column: column("Council_AreaSector", "Sectors of the borough", SECTOR),
    of: ({ borough }) => borough.sectors,
  },
  {
    path: ["area", "wider", "sectors"],
    column: column("Council_WiderSector", "Sectors of the wider area", SECTOR),
    of: ({ wider }) => wider.sectors,
  },
  {
    path: ["area", "districts", "borough"],
    column: column("Council_AreaDistrict", "Districts of the borough", DISTRICT),
    of: ({ districts }) => districts?.borough ?? [],
  },
  {
    path: ["area", "districts", "wider"],
    column: column("Council_WiderDistrict", "Districts of the wider area", DISTRICT),
    of: ({ districts }) => districts?.wider ?? [],
  },
];

/** The four lists of what is local, side by side. */
export function areaColumns({ settings: { area } }: Pick<CouncilModel, "settings">): EntryList {
  const lists = COLUMNS.map(({ of }) => (area ? of(area) : []));
  const most = Math.max(0, ...lists.map(({ length }) => length));
  const lines = Array.from({ length: most }, (_, index): ListLine =>
    Object.fromEntries(COLUMNS.map(({ column: { name } }, list) => [name, lists[list]?.[index]])),
  );
  return {
    path: ["area"],
    lines: withBlankLines(lines, 60),
    columns: COLUMNS.map(({ column: own }) => ({ ...own, field: own.name })),
  };
}

/** The same as they are read: a list for each column. */
export function areaLists(): readonly EntryList[] {
  return COLUMNS.map(({ path, column: own }) => ({ path, lines: [], columns: [own] }));
}

/** What of an area is typed: a list that is empty is not there. */
interface TypedArea {
  readonly borough?: Area["borough"];
  readonly wider?: Partial<Area["wider"]>;
  readonly tiers?: Area["tiers"];
  readonly districts?: Partial<NonNullable<Area["districts"]>>;
}

/** An area as it was typed: lists that are empty are there, and the count of its sectors stays while they do. */
export function areaAsTyped(json: unknown, { area: made }: Settings): unknown {
  const { area, ...others } = json as { readonly area?: TypedArea };
  if (area === undefined) return json;
  const { districts } = area;
  const whole = {
    ...area,
    borough: area.borough ?? { sectors: [] },
    wider: { ...area.wider, sectors: area.wider?.sectors ?? [] },
    ...(districts ? { districts: { borough: districts.borough ?? [], wider: districts.wider ?? [] } } : {}),
  };
  const { bySectors, ...uncounted } = made ?? {};
  const isSame =
    bySectors !== undefined && sameJson({ ...whole, tiers: undefined }, { ...uncounted, tiers: undefined });
  return { ...others, area: isSame ? { ...whole, bySectors } : whole };
}
