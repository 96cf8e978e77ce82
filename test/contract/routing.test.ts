/** Exhibit F, line by line as the guide prints it. */
import { routeOf, type ShippingMode } from "../../src/contract/rights/routing/rule";

const route = (...of: Parameters<typeof routeOf>): string => {
  const found = routeOf(...of);
  return "unknown" in found ? `unknown ${found.unknown}` : found.carrier.split(/[,:( ]/)[0]!;
};

// prettier-ignore
test.each<[string, number, ShippingMode | undefined, string]>([
  ["the lightest",                    0.1,    undefined,    "FedEx"],
  ["150 lb is a parcel",              150,    "ground",     "FedEx"],
  ["over 150 lb is freight",          150.5,  "ground",     "Viking"],
  ["151 lb is freight",               151,    "ground",     "Viking"],
  ["10,000 lb is freight",            10_000, "ground",     "Viking"],
  ["over 10,000 lb by arrangement",   10_001, "ground",     "Pup"],
  ["air up to 150 lb",                150,    "air",        "FedEx"],
  ["air over 150 lb",                 151,    "air",        "Call"],
  ["expedited, at any weight",        1,      "expedited",  "Call"],
  ["expedited and heavy",             20_000, "expedited",  "Call"],
  ["no weight",                       0,      "ground",     "unknown pounds"],
  ["less than none",                  -1,     "ground",     "unknown pounds"],
  ["no number",                       NaN,    "ground",     "unknown pounds"],
])("from California to Fremont: %s", (_story, pounds, mode, carrier) => expect(route("Fremont", "CA", pounds, mode)).toBe(carrier));

const ALL =
  "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY".split(
    " ",
  );

// prettier-ignore
test.each<[string, Readonly<Record<string, string>>]>([
  ["Fremont, CA",           { Viking: "CA" }],
  ["Glendale Heights, IL",  { "Am-Can": "CA", "R&L": "IL IN TN OH MI KY" }],
  ["Memphis, TN",           { "Am-Can": "CA", "R&L": "IL IN TN MI OH GA AL MS AR KY" }],
  ["Lyndhurst, NJ",         { "Am-Can": "CA", "R&L": "NY NJ RI MA PA OH MD DE VA" }],
  ["Salt Lake City, UT",    { Viking: "CA NV WA OR AZ ID" }],
  ["Norcross, GA",          { "Am-Can": "CA", "R&L": "IL IN TN MI OH GA AL MS AR KY NC SC FL" }],
  ["Richardson, TX",        { "Am-Can": "CA", "R&L": "TX LA MS AR" }],
])("heavy freight to %s from each state; the others by Watkins", (shipTo, carriers) => {
  const expected = Object.fromEntries(ALL.map((state) => [state, Object.keys(carriers).find((it) => carriers[it]!.split(" ").includes(state)) ?? "Watkins"]));
  expect(Object.fromEntries(ALL.map((state) => [state, route(shipTo, state, 500)]))).toEqual(expected);
});

test("both depots in California are named", () => {
  expect(routeOf("Memphis", "CA", 500)).toEqual({ carrier: expect.stringMatching(/510-261-2900.*562-928-1555/) as string });
});

// prettier-ignore
test.each([
  ["a city alone, in any case",       "glendale  heights",       "CA",              "Am-Can"],
  ["with the state's printed form",   "Glendale Heights, Ill.",  "CA",              "Am-Can"],
  ["with the state's name",           "Memphis, Tennessee",      "CA",              "Am-Can"],
  ["the state by its name",           "Memphis",                 "south  carolina", "Watkins"],
  ["the state by a printed form",     "Lyndhurst",               "Mass.",           "R&L"],
  ["the state with points",           "Norcross",                "N.C.",            "R&L"],
  ["the capital",                     "Norcross",                "D.C.",            "Watkins"],
  ["another city's state",            "Memphis, GA",             "CA",              "unknown shipTo"],
  ["a city that the guide lacks",     "Chicago",                 "CA",              "unknown shipTo"],
  ["a territory is no state",         "Memphis",                 "PR",              "unknown originState"],
  ["no state",                        "Memphis",                 "",                "unknown originState"],
])("%s", (_story, shipTo, state, carrier) => expect(route(shipTo, state, 500)).toBe(carrier));
