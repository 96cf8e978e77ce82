import { isoText, type CivilDate } from "../../contract/base/calendar";
import { BadCell, readDate, type Read } from "../../workbook/cells";
import { useFormats } from "../formats";
import { words } from "../words";

/** Asks which of two days a text such as 7/1/1998 means, where no term says how dates are written. */
export function DateDoubt({ typed, onChoose }: { typed: Read<CivilDate | string>; onChoose: (text: string) => void }) {
  const { date } = useFormats();
  if (!(typed instanceof BadCell) || typed.doubt?.term !== "input.dateOrder") return null;
  const days = Object.values(typed.doubt.readings).map((text) => readDate(text, false) as CivilDate);
  // The question goes once it is answered: the focus goes back to the field above it.
  const choose = (group: Element | null, day: CivilDate): void => {
    let field = group?.previousElementSibling;
    while (field && !field.matches("input, :has(input)")) field = field.previousElementSibling;
    onChoose(isoText(day));
    (field?.matches("input") ? (field as HTMLElement) : field?.querySelector("input"))?.focus();
  };
  return (
    <div className="links whole" role="group" aria-label={words.entry.whichDay}>
      <span>{words.entry.whichDay}</span>
      {days.map((day) => (
        // Pressed before the field is left, which would take what was typed for wrong.
        <button
          key={day}
          type="button"
          className="link"
          onMouseDown={(event) => event.preventDefault()}
          onClick={({ currentTarget }) => choose(currentTarget.parentElement, day)}
        >
          {date(day)}
        </button>
      ))}
    </div>
  );
}
