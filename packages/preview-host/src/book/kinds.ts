/** Names that the format gives to kinds of parts and to their relationships. */
const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

export const relationshipType = (name: string, isStrict: boolean): string => (isStrict ? STRICT : TRANSITIONAL) + name;

export const MAIN_NAMESPACE = {
  transitional: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  strict: "http://purl.oclc.org/ooxml/spreadsheetml/main",
} as const;

export const CONTENT = {
  worksheet: `${SHEET}worksheet+xml`,
  styles: `${SHEET}styles+xml`,
  sharedStrings: `${SHEET}sharedStrings+xml`,
  metadata: `${SHEET}sheetMetadata+xml`,
  table: `${SHEET}table+xml`,
  comments: `${SHEET}comments+xml`,
  threadedComments: "application/vnd.ms-excel.threadedcomments+xml",
  people: "application/vnd.ms-excel.person+xml",
  vml: "application/vnd.openxmlformats-officedocument.vmlDrawing",
  xmlProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  webExtension: "application/vnd.ms-office.webextension+xml",
  taskPanes: "application/vnd.ms-office.webextensiontaskpanes+xml",
} as const;

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
