/** --sheet, --heading-row and --column taken apart. Which kinds and fields there are, the add-in knows: it says what names none. */
import { UsageError, without, withValue } from "./usageError";

export interface TypedChoices {
  /** By kind. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly headingRows: Readonly<Record<string, number>>;
  /** By kind and field. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

interface Typed {
  readonly sheet: readonly string[] | undefined;
  readonly headingRow: readonly string[] | undefined;
  readonly column: readonly string[] | undefined;
}

export function typedChoices({ sheet = [], headingRow = [], column = [] }: Typed): TypedChoices {
  const sheets = new Once<string>("--sheet");
  for (const choice of sheet) {
    const [kind, name] = halves(choice, "--sheet", "KIND=NAME", "Inventory=Stock 1 Feb");
    sheets.put(kind, kind, name);
  }
  const rows = new Once<number>("--heading-row");
  for (const choice of headingRow) {
    const [kind, row] = halves(choice, "--heading-row", "KIND=N", "Inventory=3");
    if (!/^[1-9]\d{0,6}$/.test(row) || Number(row) > 1_048_576) throw notAsWanted(choice, "--heading-row", "KIND=N", `${kind}=3`);
    rows.put(kind, kind, Number(row));
  }
  const columns = new Map<string, { readonly kind: string; readonly fields: Once<string> }>();
  for (const choice of column) {
    const wanted = ["--column", "KIND.FIELD=HEADING", "Inventory.Quantity on hand=Actual Qty"] as const;
    const [place, heading] = halves(choice, ...wanted);
    const [, kind, field] = /^([^.]+)\.(.+)$/s.exec(place) ?? [];
    if (kind === undefined || field === undefined) throw notAsWanted(choice, ...wanted);
    const of = columns.get(bare(kind)) ?? { kind, fields: new Once<string>("--column") };
    of.fields.put(field, `${kind}.${field}`, heading);
    columns.set(bare(kind), of);
  }
  const byKind = [...columns.values()].map(({ kind, fields }) => [kind, fields.all()] as const);
  return { sheets: sheets.all(), headingRows: rows.all(), columns: Object.fromEntries(byKind) };
}

function halves(choice: string, option: string, form: string, example: string): readonly [string, string] {
  const [, before, after] = /^([^=]+)=(.+)$/s.exec(choice) ?? [];
  if (before === undefined || after === undefined || after.trim() === "") throw notAsWanted(choice, option, form, example);
  return [before.trim(), after];
}

const notAsWanted = (choice: string, option: string, form: string, example: string): UsageError =>
  new UsageError(`${option} ${choice}: write ${form}, e.g. "${example}".`, withValue(option, choice, example));

/** "Price changes", "price-changes" and "PriceChanges" are one kind. */
const bare = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();

/** What may be said once of each name, however it is spelled. */
class Once<T extends string | number> {
  private readonly values = new Map<string, readonly [string, T]>();

  constructor(private readonly option: string) {}

  put(name: string, shown: string, value: T): void {
    const other = this.values.get(bare(name));
    if (other)
      throw new UsageError(
        `${this.option} names ${shown} twice, with "${other[1]}" and "${value}": say which one.`,
        without(this.option, `${shown}=${value}`),
      );
    this.values.set(bare(name), [name, value]);
  }

  all(): Record<string, T> {
    return Object.fromEntries(this.values.values());
  }
}
