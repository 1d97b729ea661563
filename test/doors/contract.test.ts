import { describeBothDoors } from "./both-doors";
import { CONTRACT_CASES } from "./cases";

describeBothDoors(CONTRACT_CASES);
