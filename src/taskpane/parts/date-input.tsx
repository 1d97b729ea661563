import { IconButton, TextField } from "office-ui-fabric-react";
import { lazy, memo, Suspense, useRef, useState } from "react";
import { type Day, dayInFigures, dayInWords, dayOf, serialOf } from "../../domain/values/day";
import { readTypedDay, readTypedMoment } from "../../domain/values/typed-in-a-field";
import type { FieldError } from "./error-summary";
import { today } from "./today";
import { useLatest } from "./use-latest";

/** Fetched when it is opened: a calendar is large, and most days are typed. */
const DayCalendar = lazy(() => import("./day-calendar").then((loaded) => ({ default: loaded.DayCalendar })));

interface Looks {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What the day is for; how it may be typed is said by the field itself. */
  readonly hint?: string | undefined;
  /** A time of the day may be typed behind it. */
  readonly withTime?: true;
}

/** A labelled field for a day: typed as people write it, or chosen in a calendar. What was read stands below it. */
export function DateInput({
  errors,
  onText,
  ...looks
}: Looks & {
  readonly errors: readonly FieldError[];
}) {
  const messages = errors.filter(({ field }) => field === looks.id).map(({ message }) => message);
  return <Field {...looks} message={messages.join(" ")} onText={useLatest(onText)} />;
}

const Field = memo(function Field(props: Looks & { readonly message: string }) {
  const { id, label, text, onText, message, hint, withTime } = props;
  const [isOpen, setOpen] = useState(false);
  const beside = useRef<HTMLDivElement>(null);
  const { day, time } = momentIn(text, withTime ? readTypedMoment : readTypedDay);
  const choose = (chosen: Day) => {
    onText([dayInFigures(chosen), ...(time === undefined ? [] : [time])].join(" "));
    close();
  };
  const close = () => {
    setOpen(false);
    document.getElementById(id)?.focus();
  };
  return (
    <div className="sv-date">
      <TextField
        id={id}
        label={label}
        description={[...(hint === undefined ? [] : [hint]), day ? inWords(day, time) : HOW].join(". ")}
        value={text}
        autoComplete="off"
        aria-invalid={message !== ""}
        errorMessage={message}
        onChange={(_, typed = "") => onText(typed)}
        styles={SUFFIX}
        onRenderSuffix={() => (
          <div ref={beside}>
            <IconButton
              iconProps={{ iconName: "calendar" }}
              ariaLabel="Choose in a calendar"
              aria-describedby={`${id}-asked`}
              aria-haspopup="dialog"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            />
          </div>
        )}
      />
      <span id={`${id}-asked`} hidden>
        {label}
      </span>
      {isOpen && (
        <Suspense>
          <DayCalendar label={label} target={beside} day={day ?? today()} onChoose={choose} onClose={close} />
        </Suspense>
      )}
    </div>
  );
});

const SUFFIX = { suffix: { padding: 0, background: "transparent" } } as const;

const HOW = "For example 30/04/2026 or 30 Apr 26";

/** No day while none can be read, or where there is no such day. */
function momentIn(text: string, read: typeof readTypedDay) {
  const moment = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?$/.exec(read(text) ?? "");
  if (!moment) return {};
  const [, year, month, date, time] = moment;
  return { day: dayOf(Number(year), Number(month), Number(date)), time };
}

/** "Wednesday 1 April 2026 at 12:00": by the day of the week a slip is seen. */
function inWords(day: Day, time: string | undefined): string {
  const week = WEEK[(serialOf(day) + 6) % WEEK.length];
  return `${week} ${dayInWords(day)}${time === undefined ? "" : ` at ${time}`}`;
}

const WEEK = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
