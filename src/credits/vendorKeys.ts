/** Names of things of a vendor's book among those of all: the vendor stands behind them in brackets. Rule text: rules 8c. */
import { plainKey } from "../contract/statement/claims/claimRows";

/** A key as our sheets have it; that of the agreement without a vendor is as in a workbook of one agreement. */
export const ofVendor = (vendor: string, key: string): string => (vendor === "" ? key : `${key} [${vendor}]`);

/** The two parts of the name of a term as records of a fill keep it: no term's own name has a space. */
export function keyAndVendor(name: string): { readonly key: string; readonly vendor: string } {
  const [, key, vendor] = /^(\S+) \[(.*)\]$/.exec(name) ?? [];
  return key === undefined ? { key: name, vendor: "" } : { key, vendor: vendor! };
}

/** A key of our sheets without its vendor; undefined where it is not of that vendor. Case and spaces do not matter. */
export function ownKey(vendor: string, vendors: readonly string[], key: string): string | undefined {
  if (vendor !== "") return endsWith(key, vendor) ? key.slice(0, key.lastIndexOf("[")).trim() : undefined;
  return vendors.some((it) => it !== "" && endsWith(key, it)) ? undefined : key;
}

/** Whose a key of our sheets is; "" where it names none of them. */
export const vendorOfKey = (vendors: readonly string[], key: string): string => vendors.find((it) => it !== "" && endsWith(key, it)) ?? "";

function endsWith(key: string, vendor: string): boolean {
  const [plain, end] = [plainKey(key), plainKey(ofVendor(vendor, "")).trim()];
  return plain.endsWith(end) && plain.length > end.length;
}
