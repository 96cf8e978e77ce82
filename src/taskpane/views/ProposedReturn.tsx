import { DefaultButton } from "@fluentui/react";
import type { Proposal } from "../../credits/proposeReturn";
import { useFormats } from "../formats";
import type { PaneActions } from "../state/actions";
import type { ProposalWritten, ShownProposal } from "../state/paneState";
import { words } from "../laterWords";

/** Lines that are listed; the sheet has all. */
const LINES_SHOWN = 12;
const SHEET = "Return proposal";

/** A proposal that was worked out: its totals, its lines, and what can be made of it. */
export function ProposedReturn({
  shown: { proposal, written },
  isBusy,
  actions,
}: {
  shown: ShownProposal;
  isBusy: boolean;
  actions: PaneActions;
}) {
  const { count, date } = useFormats();
  const { ruling, tooLate, requestDate } = proposal;
  if (ruling.outcome === "blank")
    return (
      <>
        <p>{words.proposal.blank(ruling.needs)}</p>
        {ruling.needsTerm !== undefined && (
          <button type="button" className="link" onClick={() => actions.chooseTab("terms")}>
            {words.why.enterTerm}
          </button>
        )}
      </>
    );
  const { limit, order, unitsLeft, unitsDiscontinued } = ruling.value;
  const units = (number: number): string => words.units(count(number));
  return (
    <>
      <h3>
        {limit.quarter.name}, {words.proposal.orders[order]}
      </h3>
      {written && <WrittenProposal written={written} actions={actions} />}
      {ruling.outcome === "refused" && <p>{words.proposal.nothing(ruling.reason)}</p>}
      <ProposalTotals value={ruling.value} />
      {unitsLeft > 0 && <p className="soft small">{words.proposal.leftBehind(units(unitsLeft))}</p>}
      {unitsDiscontinued > 0 && <p className="soft small">{words.proposal.discontinued(units(unitsDiscontinued))}</p>}
      {ruling.outcome === "decided" && (
        <>
          <ProposalLines lines={proposal.lines} />
          <div className="actions">
            <DefaultButton
              text={words.proposal.write}
              disabled={isBusy}
              allowDisabledFocus
              onClick={() => void actions.writeProposal(proposal)}
            />
            {tooLate === undefined && (
              <DefaultButton
                text={words.proposal.add}
                disabled={isBusy}
                allowDisabledFocus
                onClick={() => void actions.addRequests(proposal)}
              />
            )}
          </div>
          <p className="soft small">
            {tooLate === undefined ? words.proposal.requestedOn(date(requestDate)) : words.proposal.tooLate(tooLate)}
          </p>
        </>
      )}
    </>
  );
}

function ProposalTotals({ value: { limit, units, cents, unused } }: { value: Exclude<Proposal["ruling"], { outcome: "blank" }>["value"] }) {
  const { count, money } = useFormats();
  return (
    <dl>
      <dt>{words.proposal.limit}</dt>
      <dd>{money(limit.remaining!)}</dd>
      <dt>{words.proposal.proposed(words.units(count(units)))}</dt>
      <dd>{money(cents)}</dd>
      <dt>{words.proposal.unused}</dt>
      <dd>{money(unused)}</dd>
    </dl>
  );
}

function ProposalLines({ lines }: { lines: Proposal["lines"] }) {
  const { count, plainMoney } = useFormats();
  const hidden = lines.length - LINES_SHOWN;
  return (
    <div className="scroll" role="region" aria-label={words.proposal.lines} tabIndex={0}>
      <table className="lots">
        <thead>
          <tr>
            {[words.proposal.units, words.proposal.credit, words.proposal.after].map((heading) => (
              <th key={heading} scope="col" className="number">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        {lines.slice(0, LINES_SHOWN).map(({ part, invoice, sheetRow, units, cents, remainingAfter }, place) => (
          <tbody key={place}>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                {words.proposal.line(part, invoice)} <span className="soft">· {words.proposal.row(count(sheetRow))}</span>
              </th>
            </tr>
            <tr>
              <td className="number">{count(units)}</td>
              <td className="number">{plainMoney(cents)}</td>
              <td className="number">{plainMoney(remainingAfter)}</td>
            </tr>
          </tbody>
        ))}
      </table>
      {hidden > 0 && <p className="soft small">{words.proposal.more(count(hidden))}</p>}
    </div>
  );
}

function WrittenProposal({ written, actions }: { written: ProposalWritten; actions: PaneActions }) {
  const { count } = useFormats();
  const goTo = (sheet: string, row: number, column: number) => (
    <button type="button" className="link" onClick={() => void actions.goToCell(sheet, row, column)}>
      {words.proposal.show(sheet)}
    </button>
  );
  if (written.kind === "sheet")
    return (
      <p role="status">
        {written.cellsChanged === 0 ? words.proposal.unchanged : words.proposal.written(words.cells(count(written.cellsChanged)))}{" "}
        {goTo(SHEET, 0, 0)}
      </p>
    );
  const { sheet, requestNumber, rows, at, isBelowTable } = written;
  const counted = words.rows(count(rows));
  return (
    <p role="status">
      {requestNumber === undefined ? words.proposal.added(counted, sheet) : words.proposal.addedAs(counted, sheet, requestNumber)}{" "}
      {words.proposal.noted(count(rows))} {isBelowTable && words.proposal.belowTable(count(rows))} {goTo(sheet, at.row, at.column)}
    </p>
  );
}
