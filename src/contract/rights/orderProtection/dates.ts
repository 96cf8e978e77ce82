/** The days of open orders for the calendar. Rule text: rules 8, "calendar". */
import type { CivilDate } from "../../base/calendar";
import type { Facts } from "../../base/records";
import type { CalendarLine } from "../sheetRight";
import type { OrderStanding } from "./falls";
import { words } from "./words";

/**
 * Acceptance, oral confirmation, and the last days to cancel and to change the location: of a cancelled order none.
 * Nobody has to cancel an order or to send it elsewhere, and acceptance may come by lapse of time: no cell makes those days done, but for
 * acceptance a confirmation or a shipment.
 * @source 5.1; 5.2; 5.5; 5.7.
 */
export function orderDates(facts: Facts, standings: readonly OrderStanding[]): readonly CalendarLine[] {
  return standings.filter(({ isCancelled }) => !isCancelled).flatMap((it) => datesOf(facts, it));
}

function datesOf({ orders, parts }: Facts, standing: OrderStanding): readonly CalendarLine[] {
  const { index, order, acceptedOn, confirmBy, cancelBy, changeLocationBy } = standing;
  const name = `${orders?.[order.order] ?? ""} ${parts.keys[order.part]!}`;
  const line = (
    clause: string,
    what: string,
    by: CalendarLine["by"],
    day: CivilDate | undefined,
    done: CalendarLine["done"],
  ): readonly CalendarLine[] =>
    day === undefined
      ? []
      : [
          {
            key: `${clause} ${name} ${portionKey(order)}`,
            date: day,
            what: words.dates.ofOrder(what, name),
            clause,
            by,
            amount: undefined,
            record: { kind: "openOrders", index },
            done,
          },
        ];
  const isDelivered = order.shippedDate !== undefined;
  const isConfirmed = order.confirmedDate !== undefined || isDelivered;
  return [
    ...line("5.1", words.dates.confirm, "distributor", confirmBy, order.confirmedInWritingDate === undefined ? "open" : "done"),
    ...line("5.2", words.dates.accepted, "vendor", acceptedOn, isConfirmed ? "done" : "never"),
    ...(isDelivered ? [] : line("5.5", words.dates.cancel, "distributor", cancelBy, "never")),
    ...(isDelivered ? [] : line("5.7", words.dates.changeLocation, "distributor", changeLocationBy, "never")),
  ];
}

/** Tells the portions of an order apart, without the place of their rows: by what does not change when the sheet is sorted. */
const portionKey = ({ receivedDate, scheduledShipDate, quantity }: OrderStanding["order"]): string =>
  `${receivedDate} ${scheduledShipDate ?? "-"} ${quantity}`;
