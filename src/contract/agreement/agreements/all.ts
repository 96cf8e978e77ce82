/** Every agreement that is shipped: whoever imports this knows them all. */
import type { Agreement } from "../agreement";
import { addAgreements } from ".";
import { AOS_FRONTEK_2011 } from "./aosFrontek2011";
import { CISCO_SCANSOURCE_2007 } from "./ciscoScanSource2007";
import { GALAXY_TELNET_2004 } from "./galaxyTelnet2004";
import { NANOPHASE_ALFA_AESAR_2005 } from "./nanophaseAlfaAesar2005";
import { NETGEAR_INGRAM_1996 } from "./netgearIngram1996";
import { NETWORK_ASSOCIATES_BEYOND_1998 } from "./networkAssociatesBeyond1998";
import { SIPEX_FUTURE_2003 } from "./sipexFuture2003";
import { SONIC_INGRAM_1992 } from "./sonicIngram1992";
import { TRIPATH_UNIQUEST_1998 } from "./tripathUniquest1998";
import { VENDINGDATA_TCS_2005 } from "./vendingDataTcs2005";
import { ZEBRA_SCANSOURCE_2019 } from "./zebraScanSource2019";

const FURTHER: readonly Agreement[] = [
  TRIPATH_UNIQUEST_1998,
  NETWORK_ASSOCIATES_BEYOND_1998,
  SIPEX_FUTURE_2003,
  NANOPHASE_ALFA_AESAR_2005,
  NETGEAR_INGRAM_1996,
  CISCO_SCANSOURCE_2007,
  SONIC_INGRAM_1992,
  VENDINGDATA_TCS_2005,
  AOS_FRONTEK_2011,
  ZEBRA_SCANSOURCE_2019,
  GALAXY_TELNET_2004,
];

addAgreements(FURTHER);
export { AGREEMENTS } from ".";
