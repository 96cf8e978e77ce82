/** States of the United States: codes, names and the short forms that Exhibit F prints. */

const NAMES = {
  AL: "Alabama",
  AK: "Alaska",
  AZ: "Arizona",
  AR: "Arkansas",
  CA: "California",
  CO: "Colorado",
  CT: "Connecticut",
  DE: "Delaware",
  DC: "District of Columbia",
  FL: "Florida",
  GA: "Georgia",
  HI: "Hawaii",
  ID: "Idaho",
  IL: "Illinois",
  IN: "Indiana",
  IA: "Iowa",
  KS: "Kansas",
  KY: "Kentucky",
  LA: "Louisiana",
  ME: "Maine",
  MD: "Maryland",
  MA: "Massachusetts",
  MI: "Michigan",
  MN: "Minnesota",
  MS: "Mississippi",
  MO: "Missouri",
  MT: "Montana",
  NE: "Nebraska",
  NV: "Nevada",
  NH: "New Hampshire",
  NJ: "New Jersey",
  NM: "New Mexico",
  NY: "New York",
  NC: "North Carolina",
  ND: "North Dakota",
  OH: "Ohio",
  OK: "Oklahoma",
  OR: "Oregon",
  PA: "Pennsylvania",
  RI: "Rhode Island",
  SC: "South Carolina",
  SD: "South Dakota",
  TN: "Tennessee",
  TX: "Texas",
  UT: "Utah",
  VT: "Vermont",
  VA: "Virginia",
  WA: "Washington",
  WV: "West Virginia",
  WI: "Wisconsin",
  WY: "Wyoming",
} as const;

export type State = keyof typeof NAMES;

/** Short forms that are neither code nor name. */
const SHORT_FORMS: Readonly<Record<string, State>> = { ill: "IL", mass: "MA", "washington dc": "DC" };

/** Case, points and further spaces do not matter: "N.C." is NC. */
export const plainPlace = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[.,]/g, (mark) => (mark === "," ? " " : ""))
    .replace(/\s+/g, " ")
    .trim();

const STATES: ReadonlyMap<string, State> = new Map([
  ...Object.entries(NAMES).flatMap(([code, name]): [string, State][] => [
    [code.toLowerCase(), code as State],
    [name.toLowerCase(), code as State],
  ]),
  ...Object.entries(SHORT_FORMS),
]);

/** The state that a code, a name or a short form means; undefined for anything else. */
export const stateOf = (text: string): State | undefined => STATES.get(plainPlace(text));
