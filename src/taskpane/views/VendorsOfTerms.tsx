import type { Outlook } from "../../credits/outlook";
import { words } from "../laterWords";

/** The vendors that the Terms sheet names beside the agreement that this view shows, each with its own. Rules 8c. */
export function VendorsOfTerms({ vendors, sheet }: { readonly vendors: Outlook["vendors"]; readonly sheet: string }) {
  if (vendors.length === 0) return null;
  return (
    <section className="panel" aria-label={words.vendors.title}>
      <p className="small">{words.vendors.text(sheet)}</p>
      <ul className="list small">
        {vendors.map(({ vendor, title }) => (
          <li key={vendor}>{words.vendors.of(vendor, title ?? words.vendors.none)}</li>
        ))}
      </ul>
    </section>
  );
}
