import { describeBothDoors } from "./both-doors";
import { TENDER_CASES } from "./cases";

describeBothDoors(TENDER_CASES);
