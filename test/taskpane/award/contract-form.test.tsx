import { renderToStaticMarkup } from "react-dom/server";
import { ContractForm } from "../../../src/taskpane/award/contract-form";
import { registerFluentIcons } from "../../../src/taskpane/fluent-icons";
import { CouncilProvider } from "../../../src/taskpane/parts/council";

const draft = {
  bidder: "",
  reason: "",
  start: "",
  end: "",
  socialValueFirstMonth: "4",
  spendFirstMonth: "4",
  kpis: [],
  council: "",
  contact: "",
  officer: "",
  directorate: "",
  returnTo: "",
  returnWithinDays: "",
};

beforeAll(registerFluentIcons);

it("calls no area file optional that the contract cannot be made without", () => {
  const html = renderToStaticMarkup(
    <CouncilProvider>
      <ContractForm
        ranked={[]}
        offered={[]}
        draft={draft}
        area={undefined}
        errors={[]}
        onChange={() => undefined}
        onArea={() => undefined}
        onSubmit={() => undefined}
      />
    </CouncilProvider>,
  );
  expect(html).toContain("<legend>Area file</legend>");
});
