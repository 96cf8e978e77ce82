/** Which row of Product versions counts for a request. Rule text: rules 7, "Refresh". */
import type { CivilDate } from "../../base/calendar";
import { finding } from "../../base/finding";
import { dayText } from "../../base/inWords";
import type { ProductVersion } from "../../base/requestRecords";
import type { AskedApart } from "../right";
import type { RequestsGiven } from "../requests/standing";
import { words } from "../requests/words";
import { refreshStart } from "./rule";
import { countWhile } from "../../base/search";

/** A version that may be exchanged for, and from what day. */
export interface StartedVersion extends ProductVersion {
  readonly index: number;
  readonly start: CivilDate;
  /** The terms that its start rests on. */
  readonly asked: AskedApart;
}

/** The versions of each part in order of their starts, each start once: of several the first on the sheet. */
export function versionsByPart({
  facts,
  found,
  apart,
}: Pick<RequestsGiven, "facts" | "found" | "apart">): ReadonlyMap<number, readonly StartedVersion[]> {
  const byPart = new Map<number, StartedVersion[]>();
  (facts.productVersions ?? []).forEach((version, index) => {
    const asked = apart();
    const start = refreshStart(asked.agreed, { firstShippedOn: version.firstShipDate, notice: version.notice });
    const ofPart = byPart.get(version.part) ?? [];
    byPart.set(version.part, ofPart);
    ofPart.push({ ...version, index, start, asked });
  });
  const used = new Map<number, readonly StartedVersion[]>();
  for (const [part, versions] of byPart) {
    versions.sort((a, b) => a.start - b.start || a.index - b.index);
    const isAgain = (it: StartedVersion, i: number): boolean => i > 0 && versions[i - 1]!.start === it.start;
    for (const it of versions.filter(isAgain))
      found(
        finding("DUPLICATE_VERSION", "3.7(C)", words.refresh.duplicateVersion(facts.parts.keys[part]!, dayText(it.start)), {
          record: { kind: "productVersions", index: it.index },
          part,
        }),
      );
    used.set(
      part,
      versions.filter((it, i) => !isAgain(it, i)),
    );
  }
  return used;
}

/** The latest that started on or before the day of the request, else the earliest. */
export function versionFor(versions: readonly StartedVersion[], requestDate: CivilDate): StartedVersion {
  return versions[Math.max(0, countWhile(versions.length, (place) => versions[place]!.start <= requestDate) - 1)]!;
}
