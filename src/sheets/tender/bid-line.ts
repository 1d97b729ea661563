import type { RowColumn } from "../language/block";
import type { BidRow } from "./model";

export type BidColumn<Key extends string, Refers extends string = never> = RowColumn<BidRow, Key, Refers>;
