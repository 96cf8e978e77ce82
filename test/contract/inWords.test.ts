/** Numbers and days in sentences, in the language of the workbook. */
import { civilDate } from "../../src/contract/base/calendar";
import { dayText, dollarsText, percentText, unitAmountText, unitsText } from "../../src/contract/base/inWords";
import { speak } from "../../src/contract/base/language";
import { german } from "../../src/contract/german";

const said = (): readonly string[] => [
  unitsText(1_234_567),
  unitsText(999),
  dollarsText(123_450),
  dollarsText(-5),
  unitAmountText(1.125),
  percentText(3.5),
  dayText(civilDate(2000, 3, 1)!),
];

afterEach(() => speak("workbook", undefined));

test("in English", () => {
  expect(said()).toEqual(["1,234,567", "999", "$1,234.50", "-$0.05", "$1.125", "3.5%", "2000-03-01"]);
});

test("in German, whatever the person at the pane speaks", () => {
  speak("workbook", { code: "de", tables: german });
  expect(said()).toEqual(["1.234.567", "999", "1.234,50 $", "-0,05 $", "1,125 $", "3,5 %", "01.03.2000"]);
});
