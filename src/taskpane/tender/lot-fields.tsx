import { DefaultButton } from "office-ui-fabric-react";
import { type Dispatch, memo } from "react";
import { MOST_LOTS } from "../../domain/tender/file";
import { AddButton } from "../parts/add-button";
import { focusAfterRemoval } from "../parts/focus-after-removal";
import { MoveButton } from "../parts/move-button";
import { Folded } from "../parts/folded";
import type { DraftChange, LotField } from "./change-draft";
import type { Draft, LotDraft } from "./draft";
import { fieldId } from "./field-of-issue";
import { useTenderErrors } from "./form-context";
import { FormField } from "./form-field";
import { PartError } from "./part-error";

const FIELDS: readonly {
  readonly field: LotField;
  readonly label: string;
  readonly hint?: string;
  readonly looks?: "figure" | "multiline";
}[] = [
  { field: "title", label: "Title of lot" },
  { field: "value", label: "Value without VAT (£) of lot", looks: "figure" },
  { field: "valueIncludingVat", label: "Value with VAT (£) of lot", hint: "Optional", looks: "figure" },
  {
    field: "valueWithOptions",
    label: "Value with VAT and all options (£) of lot",
    hint: "Optional",
    looks: "figure",
  },
  {
    field: "bidders",
    label: "Who bids for lot",
    hint: "A name on each line, as under Bidders. Leave it empty where all of them do",
    looks: "multiline",
  },
];

/** The lots that the tender is divided into, in the order in which they are awarded. */
export const LotFields = memo(function LotFields(props: {
  readonly lots: Draft["lots"];
  readonly mostToWin: string;
  readonly change: Dispatch<DraftChange>;
}) {
  const { lots, mostToWin, change } = props;
  const errors = useTenderErrors();
  const fields = [
    fieldId.addLot,
    fieldId.fact("mostToWin"),
    ...lots.flatMap(({ key }) => FIELDS.map(({ field }) => fieldId.lot(key, field))),
  ];
  return (
    <Folded summary={`Lots, where the tender is divided (${lots.length})`} fields={fields} errors={errors}>
      <p className="sv-hint">Each lot gets a workbook of its own. What is said besides is for all of them.</p>
      {lots.map((lot, index) => (
        <Lot key={lot.key} {...{ lot, lots, change }} number={index + 1} />
      ))}
      <PartError id={fieldId.addLot} />
      <AddButton
        id={fieldId.addLot}
        text="Add a lot"
        fields={lots.map(({ key }) => fieldId.lot(key, "title"))}
        disabled={lots.length >= MOST_LOTS}
        onAdd={() => change({ type: "add-lot" })}
      />
      {lots.length > 0 && (
        <FormField
          id={fieldId.fact("mostToWin")}
          label="Most lots that a bidder can win (optional)"
          hint="Lots are awarded in the order in which they stand here. A bidder that has won as many is passed over in the lots after"
          figure
          text={mostToWin}
          onText={(text) => change({ type: "text", field: "mostToWin", text })}
        />
      )}
    </Folded>
  );
});

function Lot(props: {
  readonly lot: LotDraft;
  readonly number: number;
  readonly lots: Draft["lots"];
  readonly change: Dispatch<DraftChange>;
}) {
  const { lot, number, lots, change } = props;
  const { key } = lot;
  const own = Object.keys(lot.kept).length > 0;
  return (
    <fieldset>
      <legend>Lot {number}</legend>
      {FIELDS.map(({ field, label, hint, looks }) => (
        <FormField
          key={field}
          id={fieldId.lot(key, field)}
          label={`${label} ${number}`}
          hint={hint}
          figure={looks === "figure"}
          multiline={looks === "multiline"}
          text={lot[field]}
          onText={(text) => change({ type: "lot", key, field, text })}
        />
      ))}
      {own && (
        <p className="sv-hint">The opened file gives this lot weights, questions or measures of its own.</p>
      )}
      <div className="sv-buttons">
        <MoveButton
          id={fieldId.lot(key, "earlier")}
          text="Earlier"
          label={`Award lot ${number} earlier`}
          isAtEnd={number === 1}
          onMove={() => change({ type: "move-lot", key, by: -1 })}
        />
        <MoveButton
          id={fieldId.lot(key, "later")}
          text="Later"
          label={`Award lot ${number} later`}
          isAtEnd={number === lots.length}
          onMove={() => change({ type: "move-lot", key, by: 1 })}
        />
        <DefaultButton
          text="Remove"
          ariaLabel={`Remove lot ${number}`}
          onClick={() => {
            change({ type: "remove", list: "lots", key });
            const titles = lots.map((row) => fieldId.lot(row.key, "title"));
            focusAfterRemoval(titles, number - 1, fieldId.addLot);
          }}
        />
      </div>
    </fieldset>
  );
}
