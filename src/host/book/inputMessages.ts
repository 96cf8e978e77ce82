/** Input messages: what a program shows beside a cell while it is selected. A file keeps them among the data validations of a sheet. */
import { BookError, type Area, type CellInput, type InputMessage } from "./model";
import { cellName, parseArea } from "./address";
import { WORKSHEET_ORDER, type SheetFrame } from "./sheetFrame";
import { escapeAttribute } from "./xml/text";
import { attribute, children, flag, type XmlElement } from "./xml/tree";

const MOST_TITLE = 32;
const MOST_TEXT = 255;

/** What a cell's validation says; of several that hold the cell, which none should, the first. */
export function inputOf(frame: SheetFrame, row: number, column: number): CellInput {
  const found = validationOf(frame, row, column);
  if (!found) return { isRuled: false, message: undefined };
  const isShown = flag(found, "showInputMessage");
  return {
    isRuled: (attribute(found, "type") ?? "none") !== "none",
    message: isShown ? { title: attribute(found, "promptTitle") ?? "", text: attribute(found, "prompt") ?? "" } : undefined,
  };
}

/** Gives a cell a message, or takes it away. A validation that holds more than this cell, or has a rule, is left as it is: refused. */
export function setInputMessage(frame: SheetFrame, row: number, column: number, message: InputMessage | undefined): void {
  const at = cellName(row, column);
  const present = validationOf(frame, row, column);
  if (present && (attribute(present, "sqref") !== at || inputOf(frame, row, column).isRuled))
    throw new BookError("UNSUPPORTED", `Cell ${at} has a data validation with others or with a rule. Change its input message in Excel.`);
  if (message && (message.title.length > MOST_TITLE || message.text.length > MOST_TEXT))
    throw new BookError("UNSUPPORTED", `An input message has at most ${MOST_TITLE} characters of title and ${MOST_TEXT} of text.`);
  if (present) frame.document.remove(present);
  if (message) add(frame, at, message);
  tidy(frame);
}

const validations = ({ document }: SheetFrame): readonly XmlElement[] => children(document.find("dataValidations"), "dataValidation");

function validationOf(frame: SheetFrame, row: number, column: number): XmlElement | undefined {
  const holds = ({ row: top, column: left, rowCount, columnCount }: Area): boolean =>
    row >= top && row < top + rowCount && column >= left && column < left + columnCount;
  return validations(frame).find((it) => (attribute(it, "sqref") ?? "").split(/\s+/).some((text) => areaHolds(text, holds)));
}

function areaHolds(text: string, holds: (area: Area) => boolean): boolean {
  const area = parseArea(text);
  return area !== undefined && holds(area);
}

function add({ document }: SheetFrame, at: string, { title, text }: InputMessage): void {
  if (!document.find("dataValidations"))
    document.insertInOrder(
      document.root,
      "dataValidations",
      `<${document.tag("dataValidations")}></${document.tag("dataValidations")}>`,
      WORKSHEET_ORDER,
    );
  const says = `promptTitle="${escapeAttribute(title)}" prompt="${escapeAttribute(text)}"`;
  document.append(
    document.find("dataValidations")!,
    `<${document.tag("dataValidation")} allowBlank="1" showInputMessage="1" ${says} sqref="${at}"/>`,
  );
}

/** The list says how many it has, and an empty one is none. */
function tidy(frame: SheetFrame): void {
  const { document } = frame;
  const list = document.find("dataValidations");
  if (!list) return;
  const { length } = validations(frame);
  if (length === 0) document.remove(list);
  else document.setAttribute(list, "count", String(length));
}
