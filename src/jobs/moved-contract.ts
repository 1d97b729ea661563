import type { Contract } from "../domain/contract/contract";
import { shippedAreas } from "../domain/council/shipped-areas";

/** How a path that stands in the file `namedIn`, relative to that, is written in the file that is made of it. */
export type MovePath = (path: string, namedIn: string) => string;

/** Of a door that knows no folders, as the pane. */
export const asNamed: MovePath = (path) => path;

/** The contract with the paths of its area and proxy packs as they are from the file that is made. */
export function movedContract(contract: Contract, namedIn: string, move: MovePath): Contract {
  const { area, proxyPack, versions } = contract;
  const isPath = typeof area === "string" && !shippedAreas.has(area.toLowerCase());
  return {
    ...contract,
    ...(isPath ? { area: move(area, namedIn) } : {}),
    ...(proxyPack === undefined ? {} : { proxyPack: move(proxyPack, namedIn) }),
    ...(versions === undefined
      ? {}
      : {
          versions: versions.map((version) =>
            version.proxyPack === undefined
              ? version
              : { ...version, proxyPack: move(version.proxyPack, namedIn) },
          ),
        }),
  };
}
