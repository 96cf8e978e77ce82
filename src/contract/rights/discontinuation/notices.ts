/** Which discontinuation notice counts for a part, and what is wrong with the others. Rule text: rules 6. */
import { finding } from "../../base/finding";
import { dayText } from "../../base/inWords";
import type { AskedApart, Given } from "../right";
import { discontinuationRight, isShortNotice, noticeReceivedOn, type NoticedRight } from "./rule";
import type { DiscontinuationNotice, Facts } from "../../base/records";
import { words } from "./words";

/** The right of each part with a notice: of several, the one received first counts. */
export function discontinuationRights({
  facts,
  found,
  apart,
}: Pick<Given, "facts" | "found" | "apart">): ReadonlyMap<number, NoticedRight> {
  const notices = facts.discontinuations ?? [];
  const asked = notices.map(apart);
  const counts = firstReceived(notices, asked);
  const newestReport = newestReportOf(facts);
  const rights = new Map<number, NoticedRight>();
  notices.forEach((notice, index) => {
    const { agreed } = asked[index]!;
    const key = facts.parts.keys[notice.part]!;
    const report = (code: "SHORT_NOTICE" | "DUPLICATE_NOTICE" | "INVENTORY_BEFORE_NOTICE", text: string): void =>
      found(finding(code, "3.7(D)", text, { record: { kind: "discontinuations", index }, part: notice.part }));
    const received = noticeReceivedOn(agreed, notice);
    const terms = agreed.on("receipt", received);
    if (isShortNotice(agreed, notice))
      report(
        "SHORT_NOTICE",
        words.findings.shortNotice(key, dayText(received), terms["discontinuation.noticeDays"]!, dayText(notice.discontinuationDate!)),
      );
    if (counts.get(notice.part) !== index) {
      report("DUPLICATE_NOTICE", words.findings.duplicateNotice(key, dayText(received)));
      return;
    }
    rights.set(notice.part, { ...discontinuationRight(agreed, notice), notice: index, asked: asked[index]! });
    if ((newestReport.get(notice.part) ?? 0) < received)
      report("INVENTORY_BEFORE_NOTICE", words.findings.noLaterReport(key, dayText(received)));
  });
  return rights;
}

/** The place of the notice received first, by part; of notices received on one day, the first on the sheet. */
function firstReceived(notices: readonly DiscontinuationNotice[], asked: readonly AskedApart[]): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  const received = (index: number): number => noticeReceivedOn(asked[index]!.agreed, notices[index]!);
  notices.forEach(({ part }, index) => {
    const other = first.get(part);
    if (other === undefined || received(index) < received(other)) first.set(part, index);
  });
  return first;
}

function newestReportOf(facts: Facts): ReadonlyMap<number, number> {
  const newest = new Map<number, number>();
  const wanted = new Set((facts.discontinuations ?? []).map(({ part }) => part));
  const { part, asOfDate, count } = facts.inventory;
  if (wanted.size === 0) return newest;
  for (let i = 0; i < count; i++)
    if (wanted.has(part[i]!) && asOfDate[i]! > (newest.get(part[i]!) ?? 0)) newest.set(part[i]!, asOfDate[i]!);
  return newest;
}
