import { Calendar, DayOfWeek, FocusTrapCallout, useTheme } from "office-ui-fabric-react";
import type { RefObject } from "react";
import { type Day, dayOf } from "../../domain/values/day";

/** A calendar beside its field. Escape closes it. */
export function DayCalendar(props: {
  /** Of the field. */
  readonly label: string;
  readonly target: RefObject<HTMLDivElement | null>;
  /** The one that is shown first. */
  readonly day: Day;
  readonly onChoose: (day: Day) => void;
  readonly onClose: () => void;
}) {
  const { label, target, day, onChoose, onClose } = props;
  // Drawn outside the pane's own element, where its colours are not at hand.
  const { palette } = useTheme();
  return (
    <FocusTrapCallout
      target={target}
      role="dialog"
      ariaLabel={label}
      isBeakVisible={false}
      styles={{ calloutMain: { border: `1px solid ${palette.neutralTertiary}` } }}
      onDismiss={onClose}
      focusTrapProps={{ firstFocusableTarget: ".ms-CalendarDay-daySelected, .ms-CalendarDay-dayButton" }}
    >
      <Calendar
        value={dateOf(day)}
        firstDayOfWeek={DayOfWeek.Monday}
        isMonthPickerVisible={false}
        showGoToToday
        onSelectDate={(date) => {
          const chosen = dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
          if (chosen !== undefined) onChoose(chosen);
        }}
      />
    </FocusTrapCallout>
  );
}

/** Noon by the clock here, so that no zone makes another day of it. */
function dateOf(day: Day): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date, 12);
}
