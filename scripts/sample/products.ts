/** Forty invented computer-telephony products: part number, description and list price to the distributor. */

export interface Product {
  readonly part: string;
  readonly description: string;
  readonly price: number;
}

const FAMILIES: readonly (readonly [string, string, readonly (readonly [string, string, number])[]])[] = [
  [
    "TB",
    "Telephony board",
    [
      ["012", "12 analog stations", 645],
      ["024", "24 analog stations", 1120],
      ["104", "4 analog trunks", 389.5],
      ["108", "8 analog trunks", 702.25],
      ["T1", "one T1/PRI span", 1895],
      ["E1", "one E1 span", 1895],
      ["T4", "four T1/PRI spans", 5240],
      ["FX", "fax, 4 channels", 498],
    ],
  ],
  [
    "IP",
    "IP telephony board",
    [
      ["08", "8 channels", 1240],
      ["16", "16 channels", 2085],
      ["30", "30 channels", 3450],
      ["GW", "remote gateway", 1675.75],
    ],
  ],
  [
    "SV",
    "Telephony server",
    [
      ["S2", "small office, 2 slots", 1580],
      ["M6", "mid-size, 6 slots", 2965],
      ["L12", "large, 12 slots", 5870],
      ["RPS", "redundant power supply", 312.4],
    ],
  ],
  [
    "SW",
    "Software",
    [
      ["PBX25", "PBX, 25 seats", 995],
      ["PBX50", "PBX, 50 seats", 1725],
      ["PBX100", "PBX, 100 seats", 2940],
      ["VM25", "voice mail, 25 boxes", 415],
      ["VM100", "voice mail, 100 boxes", 1180],
      ["ACD", "call distribution, 10 agents", 1460],
      ["UM", "unified messaging, 25 users", 735.5],
      ["CDR", "call accounting", 288],
      ["DEV", "developer kit", 1950],
    ],
  ],
  [
    "PH",
    "Phone",
    [
      ["A10", "analog desk phone", 58.9],
      ["A20", "analog, with display", 84.333333],
      ["D30", "digital desk phone", 146.25],
      ["C40", "cordless", 119.95],
      ["H50", "headset", 72.4],
      ["CF60", "conference phone", 389],
    ],
  ],
  [
    "CB",
    "Cable and accessory",
    [
      ["25P", "25-pair cable, 3 m", 27.6],
      ["RJ", "RJ-11 panel, 24 ports", 94.15],
      ["T1C", "T1 crossover, 2 m", 18.75],
      ["MNT", "wall mount", 33.333333],
      ["FAN", "fan kit", 41.05],
    ],
  ],
  [
    "SP",
    "Support pack",
    [
      ["1Y", "one year, small office", 240],
      ["1YM", "one year, mid-size", 460],
      ["1YL", "one year, large", 890],
      ["INS", "installation kit", 129.5],
    ],
  ],
];

export const PRODUCTS: readonly Product[] = FAMILIES.flatMap(([code, family, members]) =>
  members.map(([suffix, what, price]) => ({ part: `${code}-${suffix}`, description: `${family}, ${what}`, price })),
);

export const WAREHOUSES = ["Fremont CA", "Glendale Heights IL", "Memphis TN", "Lyndhurst NJ", "Norcross GA", "Richardson TX"] as const;
