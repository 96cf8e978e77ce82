/** Exhibit F: which carrier takes a shipment to one of the distributor's warehouses. Rule text: rules 8, "Routing". */
import { plainPlace, stateOf, type State } from "./states";
import { CALL, DESTINATIONS, HEAVIEST_FREIGHT, HEAVIEST_PARCEL, OTHERS, PARCEL, TRUCKLOAD, type Destination } from "./table";

/** How goods travel. */
export const SHIPPING_MODES = ["ground", "air", "expedited"] as const;
export type ShippingMode = (typeof SHIPPING_MODES)[number];

export type Route = { readonly carrier: string } | { readonly unknown: "shipTo" | "originState" | "pounds" };

/**
 * The carrier of a shipment.
 *
 * @source  Exhibit F; 5.7 names it.
 * @units   Pounds. 150 pounds go as a parcel: the guide prints both 150-10000 and 151-10000, and what is over 150 is freight.
 * @refuses An unknown warehouse or state, and 0 pounds or less: there is no route.
 */
export function routeOf(shipTo: string, originState: string, pounds: number, mode: ShippingMode = "ground"): Route {
  const destination = destinationOf(shipTo);
  if (!destination) return { unknown: "shipTo" };
  const origin = stateOf(originState);
  if (!origin) return { unknown: "originState" };
  if (!(pounds > 0)) return { unknown: "pounds" };
  return { carrier: carrierOf(destination, origin, pounds, mode) };
}

function carrierOf({ heavy }: Destination, origin: State, pounds: number, mode: ShippingMode): string {
  const isParcel = pounds <= HEAVIEST_PARCEL;
  switch (mode) {
    case "expedited":
      return CALL;
    case "air":
      return isParcel ? PARCEL : CALL;
    case "ground":
      if (isParcel) return PARCEL;
      if (pounds > HEAVIEST_FREIGHT) return TRUCKLOAD;
      return heavy.find(({ from }) => from.includes(origin))?.carrier ?? OTHERS;
  }
}

/** "Fremont", "Fremont, CA" or "Fremont, California". */
function destinationOf(shipTo: string): Destination | undefined {
  const place = plainPlace(shipTo);
  return DESTINATIONS.find(({ city, state }) => {
    const town = city.toLowerCase();
    return place === town || (place.startsWith(`${town} `) && stateOf(place.slice(town.length + 1)) === state);
  });
}
