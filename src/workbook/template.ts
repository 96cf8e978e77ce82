/** A blank sheet to be filled in: headings, formats, drop-downs and a line of help beside each heading. Rule text: rules 1. */
import type { ColumnFormat, WrittenBlock, WrittenColumn } from "./port";
import type { ColumnDeclaration, Holds } from "./sheets/column";
import { columnsIn, type SheetDeclaration } from "./sheets/sheet";

const FORMATS: Readonly<Record<Holds, ColumnFormat>> = {
  part: "text",
  invoice: "text",
  name: "text",
  text: "text",
  note: "note",
  units: "quantity",
  signedUnits: "quantity",
  price: "unitAmount",
  amount: "money",
  date: "date",
  choice: "text",
  termValue: "note",
};

/** How the cells of a column look and are stored: parts and numbers of documents stay the text they are. */
export const columnFormat = ({ holds }: ColumnDeclaration): ColumnFormat => FORMATS[holds];

const NARROWEST = 12;
const LONGEST_TITLE = 32;

/** A column as a new sheet shows it, before it holds anything. */
export function templateColumn(declared: ColumnDeclaration): Omit<WrittenColumn, "cell"> {
  const { heading, help, choices, isRequired } = declared;
  return {
    heading,
    format: columnFormat(declared),
    width: Math.max(NARROWEST, heading.length + 2),
    hint: { title: heading.slice(0, LONGEST_TITLE), text: `${isRequired ? "Needed. " : ""}${help}` },
    ...(choices && { choices }),
  };
}

/** So many rows have the formats and drop-downs; more can be filled in without them. */
const ROWS_READY = 1000;

/** A new sheet under the name of its kind. Once made it is the user's. */
export function templateSheet(declared: SheetDeclaration): WrittenBlock {
  const columns = columnsIn(declared)
    .filter(([, it]) => it.isForExports !== true)
    .map(([, it]) => ({ ...templateColumn(it), cell: () => "" }));
  return {
    sheet: { ownName: declared.kind },
    top: 0,
    columnIndexes: columns.map((_, i) => i),
    columns,
    rowCount: ROWS_READY,
    isOwnSheet: true,
  };
}
