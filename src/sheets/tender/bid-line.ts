import type { Column } from "../language/block";
import type { BidRow } from "./model";

export type BidColumn = Column<never, BidRow>;
