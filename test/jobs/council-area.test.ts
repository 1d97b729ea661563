import { areaOfCouncil } from "../../src/jobs/council-area";
import { textSource } from "./sources";

it("counts a postcode once for the area of a council, where a folder has it in two files", async () => {
  const rows = ["S60 1AE,,E08000018", "S60 1AD,,E08000018", "S60 1AF,201501,E08000018", "DN1 1AA,,E08000017"];
  const [country, part] = ["ONSPD_UK.csv", "ONSPD_S.csv"].map((name) =>
    textSource(name, "pcds,doterm,lad25cd", ...rows),
  );
  if (!country || !part) throw new Error("no files");
  const area = await areaOfCouncil({ council: "Rotherham" }, [country, part], "ONSPD");
  expect(area.ok && area.value.bySectors?.borough).toEqual({ postcodes: 2, found: 2, others: 0 });
});
