import { CONTENT, MAIN_NAMESPACE, relationshipType, XML_HEAD } from "./kinds";

/** The parts of the smallest workbook that Excel opens without a word. */
export function emptyWorkbook(date1904: boolean): [name: string, xml: string][] {
  const main = MAIN_NAMESPACE.transitional;
  const package_ = "http://schemas.openxmlformats.org/package/2006";
  const types = [
    ["/xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"],
    ["/xl/worksheets/sheet1.xml", CONTENT.worksheet],
    ["/xl/styles.xml", CONTENT.styles],
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  const relationship = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${relationshipType(type, false)}" Target="${target}"/>`;
  return [
    [
      "[Content_Types].xml",
      `${XML_HEAD}<Types xmlns="${package_}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Default Extension="xml" ContentType="application/xml"/>${types.join("")}</Types>`,
    ],
    [
      "_rels/.rels",
      `${XML_HEAD}<Relationships xmlns="${package_}/relationships">${relationship(1, "officeDocument", "xl/workbook.xml")}</Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `${XML_HEAD}<workbook xmlns="${main}" xmlns:r="${relationshipType("", false).slice(0, -1)}"><workbookPr${date1904 ? ' date1904="1"' : ""}/>` +
        '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews>' +
        '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="191029"/></workbook>',
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${XML_HEAD}<Relationships xmlns="${package_}/relationships">` +
        `${relationship(1, "worksheet", "worksheets/sheet1.xml")}${relationship(2, "styles", "styles.xml")}</Relationships>`,
    ],
    ["xl/worksheets/sheet1.xml", emptySheet(main, true)],
    [
      "xl/styles.xml",
      `${XML_HEAD}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
        '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    ],
  ];
}

export function emptySheet(namespace: string, isSelected = false): string {
  const selected = isSelected ? ' tabSelected="1"' : "";
  return (
    `${XML_HEAD}<worksheet xmlns="${namespace}"><dimension ref="A1"/><sheetViews><sheetView${selected} workbookViewId="0"/></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/><sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>'
  );
}
