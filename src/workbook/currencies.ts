/** Currency codes (ISO 4217) that may stand beside an amount; any other three letters are no currency but a unit or a word. */
const CODES =
  "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE " +
  "CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES " +
  "KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD " +
  "OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY " +
  "TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL";
const CURRENCIES = new Set(CODES.split(" "));

const SIGN_BEFORE = /^[A-Z]{0,3}\p{Sc}/u;
const SIGN_BEHIND = /\p{Sc}$/u;
const CODE_BEFORE = /^([A-Za-z]{3})(?![A-Za-z])/;
const CODE_BEHIND = /(?<![A-Za-z])([A-Za-z]{3})$/;

/** A text without the currency sign or code at its beginning or end; undefined where it has none. */
export function withoutCurrency(text: string): string | undefined {
  if (SIGN_BEFORE.test(text)) return text.replace(SIGN_BEFORE, "");
  if (SIGN_BEHIND.test(text)) return text.replace(SIGN_BEHIND, "");
  if (CURRENCIES.has(CODE_BEFORE.exec(text)?.[1]?.toUpperCase() ?? "")) return text.slice(3);
  if (CURRENCIES.has(CODE_BEHIND.exec(text)?.[1]?.toUpperCase() ?? "")) return text.slice(0, -3);
  return undefined;
}
