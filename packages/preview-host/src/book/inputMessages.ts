/** Data validations of a sheet, as far as they are served: what a program shows beside a cell while it is selected, and drop-downs of texts. */
import { BookError, type Area, type CellInput, type InputMessage } from "./model";
import { areaName, cellName, parseArea } from "./address";
import { WORKSHEET_ORDER, type SheetFrame } from "./sheetFrame";
import { escapeAttribute, escapeText } from "./xml/text";
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

const LONGEST_LIST = 255;

/** Gives cells a drop-down of texts, in the place of one that they have; others are refused as they are typed. */
export function offerChoices(frame: SheetFrame, area: Area, choices: readonly string[]): void {
  const at = areaName(area);
  const source = choices.join(",");
  if (source.length > LONGEST_LIST || choices.some((it) => /[",]/.test(it)))
    throw new BookError("UNSUPPORTED", `A drop-down has ${LONGEST_LIST} characters at most, and no comma or quotation mark in a choice.`);
  const present = listAt(frame, at);
  if (present) frame.document.remove(present);
  else if (validations(frame).some((it) => areasOf(it).some((text) => meet(text, area))))
    throw new BookError("UNSUPPORTED", `Cells of ${at} have another data validation. Change it in Excel.`);
  const formula = frame.document.tag("formula1");
  const list = `<${formula}>${escapeText(`"${source}"`)}</${formula}>`;
  append(frame, `type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="${at}"`, list);
  tidy(frame);
}

/** Whether texts beside those of a drop-down are refused as they are typed. */
export function refuseOthers(frame: SheetFrame, area: Area, isRefused: boolean): void {
  const list = listAt(frame, areaName(area));
  if (!list) throw new BookError("UNSUPPORTED", `Cells of ${areaName(area)} have no drop-down of their own.`);
  frame.document.setAttribute(list, "showErrorMessage", isRefused ? "1" : undefined);
}

const areasOf = (validation: XmlElement): readonly string[] => (attribute(validation, "sqref") ?? "").split(/\s+/);
const listAt = (frame: SheetFrame, at: string): XmlElement | undefined =>
  validations(frame).find((it) => attribute(it, "sqref") === at && attribute(it, "type") === "list");

function meet(text: string, { row, column, rowCount, columnCount }: Area): boolean {
  const other = parseArea(text);
  if (!other) return false;
  const isApart = (from: number, count: number, otherFrom: number, otherCount: number): boolean =>
    from >= otherFrom + otherCount || otherFrom >= from + count;
  return !isApart(row, rowCount, other.row, other.rowCount) && !isApart(column, columnCount, other.column, other.columnCount);
}

const validations = ({ document }: SheetFrame): readonly XmlElement[] => children(document.find("dataValidations"), "dataValidation");

function validationOf(frame: SheetFrame, row: number, column: number): XmlElement | undefined {
  const holds = ({ row: top, column: left, rowCount, columnCount }: Area): boolean =>
    row >= top && row < top + rowCount && column >= left && column < left + columnCount;
  return validations(frame).find((it) => areasOf(it).some((text) => areaHolds(text, holds)));
}

function areaHolds(text: string, holds: (area: Area) => boolean): boolean {
  const area = parseArea(text);
  return area !== undefined && holds(area);
}

function add(frame: SheetFrame, at: string, { title, text }: InputMessage): void {
  const says = `promptTitle="${escapeAttribute(title)}" prompt="${escapeAttribute(text)}"`;
  append(frame, `allowBlank="1" showInputMessage="1" ${says} sqref="${at}"`, "");
}

function append({ document }: SheetFrame, attributes: string, content: string): void {
  const [list, one] = [document.tag("dataValidations"), document.tag("dataValidation")];
  if (!document.find("dataValidations")) document.insertInOrder(document.root, "dataValidations", `<${list}></${list}>`, WORKSHEET_ORDER);
  document.append(document.find("dataValidations")!, `<${one} ${attributes}>${content}</${one}>`);
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
