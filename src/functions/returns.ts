/** CHANNEL.RETURNCREDIT, LOWESTPRICE and EXCHANGEQUANTITY. The comments are the help that people read in Excel and on the help pages. */
import { counted } from "../contract/base/counted";
import { returnCredit as creditOfReturn } from "../contract/rights/defectiveReturn/rule";
import { lowestPrice as lowestOf, type DatedPrice } from "../contract/rights/balancing/lowestPrice";
import { exchangeQuantity as unitsFor } from "../contract/rights/productRefresh/rule";
import { MICROS_PER_CENT, MICROS_PER_DOLLAR } from "../contract/base/money";
import { isBlank, isError } from "../workbook/cells";
import type { Cell } from "../workbook/port";
import { answer, dollars, refuse } from "./answers";
import { amountArgument, dateArgument, is1904Argument, priceArgument, unitsArgument } from "./arguments";
import { cellOf } from "./cells";

/**
 * Credit for returned units, defective or discontinued: quantity x price, less discount and credits received, to the cent and never below 0.
 * @customfunction RETURNCREDIT
 * @helpurl https://localhost:3000/help/returncredit.html
 * @param quantity Units that go back. A whole number, 0 or more.
 * @param price Unit price on the invoice, in dollars, up to six decimals.
 * @param [discount] Discount of the whole invoice line, in dollars. Left out: none.
 * @param [credits] Credits received on the whole invoice line, price protection included, in dollars. Left out: none.
 * @param [invoicedQuantity] Units of the invoice line that discount and credits are for. Left out: as many as go back.
 * @returns Credit in dollars.
 * @source 3.7(B), 3.7(D)
 * @example =CHANNEL.RETURNCREDIT(10, 95, 20) | 930 | All ten units of a line with a discount of 20.00 go back.
 * @example =CHANNEL.RETURNCREDIT(4, 95, 20, 0, 10) | 372 | Four of the ten go back: they bear four tenths of the discount.
 * @remarks Rounded once, half a cent away from zero. The share of discount and credits is exact, never rounded by itself.
 * @error #VALUE! An argument is not a number, is negative, the price is blank or 0, or more units go back than were invoiced. For goods without a price enter the text "0".
 */
export function returnCredit(quantity: unknown, price: unknown, discount?: unknown, credits?: unknown, invoicedQuantity?: unknown): number {
  return answer(() => {
    const units = unitsArgument("quantity", quantity);
    const invoicedUnits = unitsArgument("invoicedQuantity", invoicedQuantity) || units;
    if (units > invoicedUnits)
      return refuse(`quantity is ${units} but invoicedQuantity only ${invoicedUnits}: no more units can go back than were invoiced.`);
    const line = {
      units,
      unitPrice: priceArgument("price", price),
      discount: amountArgument("discount", discount),
      creditsReceived: amountArgument("credits", credits),
      invoicedUnits,
    };
    return dollars(creditOfReturn(line));
  });
}

/**
 * The lowest price of a product from its purchase to a later day: what was paid, the price in force when it was bought, and every price since.
 * @customfunction LOWESTPRICE
 * @helpurl https://localhost:3000/help/lowestprice.html
 * @param paid What a unit cost, in dollars, after discounts.
 * @param bought Day of purchase.
 * @param asOf Last day that counts: the day of the return, or of the inventory report.
 * @param dates Days from which the prices applied: effective dates of price changes, and dates of later purchases.
 * @param prices The price from each of those days, in dollars: a range as long as dates.
 * @param [dateSystem] 1904 in a workbook of the 1904 date system. Left out: 1900.
 * @returns Price in dollars a unit.
 * @source 3.7(A)
 * @example =CHANNEL.LOWESTPRICE(100, DATE(2000,1,10), DATE(2000,2,29), B2:B9, C2:C9) | 88 | The price had fallen to 88.00 on 1 February and risen to 94.00 on 20 February.
 * @remarks A price that applied before the purchase counts only if it was the one in force on that day. Prices after asOf do not count. Rows with neither date nor price are skipped, and so is a heading row.
 * @error #VALUE! An argument cannot be read, dates and prices differ in length, a date has no price or a price no date, or asOf lies before bought.
 */
export function lowestPrice(
  paid: unknown,
  bought: unknown,
  asOf: unknown,
  dates: unknown[][],
  prices: unknown[][],
  dateSystem?: unknown,
): number {
  return answer(() => {
    const is1904 = is1904Argument(dateSystem);
    const boughtOn = dateArgument("bought", bought, is1904);
    const lastDay = dateArgument("asOf", asOf, is1904);
    if (lastDay < boughtOn) return refuse("asOf lies before bought: the period runs from the day of purchase on.");
    return lowestOf(priceArgument("paid", paid), boughtOn, lastDay, datedPrices(dates, prices, is1904)) / MICROS_PER_DOLLAR;
  });
}

function datedPrices(dates: unknown, prices: unknown, is1904: boolean): readonly DatedPrice[] {
  const days = valuesOf(dates);
  const amounts = valuesOf(prices);
  if (days.length !== amounts.length)
    return refuse(`dates has ${counted(days.length, "cell")} and prices ${amounts.length}: they must be equally long.`);
  return days.flatMap((day, i): readonly DatedPrice[] => {
    const amount = amounts[i];
    if (isNothing(cellOf(day)) && isNothing(cellOf(amount))) return [];
    if (i === 0 && isHeading(cellOf(day)) && isHeading(cellOf(amount))) return [];
    return [{ from: dateArgument(`dates, cell ${i + 1},`, day, is1904), price: priceArgument(`prices, cell ${i + 1},`, amount) }];
  });
}

const valuesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value.flat() as unknown[]) : [value]);
const isNothing = (cell: Cell): boolean => cell === 0 || (!isError(cell) && isBlank(cell));
const isHeading = (cell: Cell): boolean => typeof cell === "string" && /^\p{L}/u.test(cell.trim());

/**
 * How many whole units of a new version a credit exchanges for, dollar for dollar.
 * @customfunction EXCHANGEQUANTITY
 * @helpurl https://localhost:3000/help/exchangequantity.html
 * @param credit Credit for the returned units of the prior version, in dollars.
 * @param newPrice Price of a unit of the new version, in dollars.
 * @returns Whole units.
 * @source 3.7(C)
 * @example =CHANNEL.EXCHANGEQUANTITY(1000, 120) | 8 | Eight units cost 960.00; a ninth would cost more than the credit.
 * @error #VALUE! An argument is not a number, is negative, the credit is not in whole cents, or the new price is blank or 0.
 */
export function exchangeQuantity(credit: unknown, newPrice: unknown): number {
  return answer(() => {
    const micros = amountArgument("credit", credit);
    if (micros % MICROS_PER_CENT !== 0) return refuse("credit must be in whole cents: credits are rounded to the cent.");
    const price = priceArgument("newPrice", newPrice);
    if (price === 0) return refuse("newPrice must be above 0.");
    return unitsFor(micros / MICROS_PER_CENT, price);
  });
}
