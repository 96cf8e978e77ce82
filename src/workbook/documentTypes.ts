/** What the column Document type of Invoices says of its lines: which count, and what is told. Rule text: rules 1 and 3. */
import { bareHeading } from "./columnNames";
import { documentType, isCode, typeText, type DocumentType } from "./documentType";
import type { Cell } from "./port";
import { sheetFinding, type SheetFinding, type SheetFindings, type Summary } from "./sheetFindings";
import { readWords } from "./readWords";

/** What comes of a line by its type. */
type Verdict = "counts" | "leftOut" | "mayBeSold" | "unknown";

/** Heads kinds of goods as often as kinds of documents: a word below it that says nothing of a document is one of the former. */
const OF_ANYTHING = "type";
const NAMED_ROWS = 3;

export class DocumentTypes {
  private readonly known = new Map<string, DocumentType>();

  /** `heading`: as it stands over the column. */
  constructor(
    readonly heading: string,
    private readonly findings: SheetFindings,
  ) {}

  /** The type of a line as its cell has it, where it takes units or money back; undefined for any other. */
  creditIn(cell: Cell): string | undefined {
    const text = typeText(cell);
    return text !== "" && this.typeOf(text).does === "credit" ? text : undefined;
  }

  /** Whether the line is one of an invoice or a credit, as far as its type is known. What is doubtful is told, all rows of a type at once. */
  isOfInvoice(cell: Cell, at: { readonly sheet: string; readonly row: number; readonly column: number }): boolean {
    const text = typeText(cell);
    if (text === "") return true;
    const verdict = this.verdict(text);
    if (verdict === "counts") return true;
    const begin = (): RowsOfType => new RowsOfType(verdict, this.heading, text, at);
    this.findings.summary(`type\n${at.sheet}\n${text}`, begin).take(at.row);
    return verdict !== "leftOut";
  }

  private verdict(text: string): Verdict {
    const { whose, does } = this.typeOf(text);
    if (does === "neither") return "leftOut";
    if (whose === "sold") return "mayBeSold";
    if (does !== undefined || whose !== undefined) return "counts";
    return bareHeading(this.heading) === OF_ANYTHING && !isCode(text) ? "counts" : "unknown";
  }

  private typeOf(text: string): DocumentType {
    const type = this.known.get(text) ?? documentType(text);
    this.known.set(text, type);
    return type;
  }
}

class RowsOfType implements Summary {
  private count = 0;
  private readonly rows: number[] = [];

  constructor(
    private readonly verdict: Exclude<Verdict, "counts">,
    private readonly heading: string,
    private readonly type: string,
    private readonly first: { readonly sheet: string; readonly row: number; readonly column: number },
  ) {}

  take(row: number): void {
    this.count++;
    if (this.rows.length < NAMED_ROWS) this.rows.push(row);
  }

  finding(): SheetFinding {
    const said = { heading: this.heading, type: this.type, count: this.count, rows: this.rows, isMore: this.count > NAMED_ROWS };
    return sheetFinding("DOCUMENT_TYPE", readWords.documentType(said, this.verdict), this.first);
  }
}
