import type { Issue } from "../../issues/issue";
import { errorAt } from "../../issues/schema-issues";
import { labelled } from "../../issues/labels";
import { Area, checkHeldArea } from "../area";

export const localAreaFields = {
  /** What counts as local wherever a job asks for it and no other is given. */
  area: labelled("area", Area).optional(),
};

export function checkLocalArea({ area }: { readonly area?: Area | undefined }): readonly Issue[] {
  if (!area) return [];
  const { name, borough, wider, districts } = area;
  const holds = borough.sectors.length + (districts?.borough.length ?? 0);
  if (holds === 0) return [errorAt(["area"], "area-empty")];
  const alike = wider.name !== undefined && wider.name.trim().toLowerCase() === name.trim().toLowerCase();
  return [
    ...checkHeldArea(area),
    ...(alike ? [errorAt(["area", "wider", "name"], "tiers-named-alike", { name })] : []),
  ];
}
