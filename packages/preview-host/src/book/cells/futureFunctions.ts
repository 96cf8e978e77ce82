import { BookError } from "../model";

// Functions younger than the file format are written with a prefix; without it Excel shows #NAME?.
const PREFIXED = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BYCOL BYROW CEILING.MATH CHOOSECOLS CHOOSEROWS COMBINA CONCAT DAYS DECIMAL DROP EXPAND " +
    "FIELDVALUE FILTERXML FLOOR.MATH FORMULATEXT GROUPBY HSTACK IFNA IFS ISFORMULA ISO.CEILING ISOWEEKNUM MAXIFS MINIFS NUMBERVALUE PDURATION " +
    "PIVOTBY RANDARRAY REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SEQUENCE SHEET SHEETS SORTBY STOCKHISTORY SWITCH TAKE TEXTAFTER TEXTBEFORE " +
    "TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VSTACK WEBSERVICE WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR"
  ).split(" "),
);
const SPILLING = new Set(["FILTER", "SORT"]);

const TEXTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'/;

/** A formula as a person types it. */
export function shownFormula(text: string): string {
  return text.includes("_xl") ? outsideTexts(text, (piece) => piece.replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./g, "")) : text;
}

/** A typed formula as the file keeps it. */
export function fileFormula(text: string, cell: string): string {
  return outsideTexts(text, (piece) =>
    piece.replace(/(?<![\w.])([A-Za-z][\w.]*)(?=\()/g, (name) => {
      const upper = name.toUpperCase();
      if (upper === "LET" || upper === "LAMBDA") {
        throw new BookError("UNSUPPORTED", `The formula for ${cell} uses ${upper}, whose names the host cannot write. Enter it in Excel.`);
      }
      if (SPILLING.has(upper)) return `_xlfn._xlws.${name}`;
      return PREFIXED.has(upper) ? `_xlfn.${name}` : name;
    }),
  );
}

function outsideTexts(text: string, change: (piece: string) => string): string {
  const pieces = text.split(new RegExp(`(${TEXTS.source})`));
  return pieces.map((piece, n) => (n % 2 === 0 ? change(piece) : piece)).join("");
}
