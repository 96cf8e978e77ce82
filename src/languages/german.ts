/** German: the tables of every folder. */
import type { Language } from "../contract/base/language";
import { german as contract } from "../contract/german";
import { german as credits } from "../credits/german";
import { german as excel } from "../excel/german";
import { german as taskpane } from "../taskpane/german";
import { german as workbook } from "../workbook/german";

export const german: Language = { code: "de", tables: { ...contract, ...workbook, ...credits, ...excel, ...taskpane } };
