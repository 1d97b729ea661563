import { COUNCIL_NAME } from "../warehouse/folder";
import { WrongArguments } from "./command";

/** A council by its name in the warehouse. */
export function councilInWarehouse(name: string | undefined): string {
  if (name !== undefined && COUNCIL_NAME.test(name)) return name;
  throw new WrongArguments(
    `--as must be small letters, figures and hyphens, such as rotherham${name === undefined ? "" : `; it is ${name}`}`,
  );
}
