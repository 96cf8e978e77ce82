/** Drawings of notes: one small yellow box a note, hidden until the pointer rests on the cell. */
export const NO_SHAPES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

const BLOCK = 1024; // shape numbers are handed out in blocks, and a drawing lists the blocks it uses

export function firstShapeNumber(drawing: string): number {
  const numbers = [...drawing.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]));
  const block = Number(/<o:idmap\b[^>]*\bdata="(\d+)/.exec(drawing)?.[1] ?? 1);
  return Math.max(block * BLOCK, ...numbers) + 1;
}

/** Lists every block up to that of the last shape. */
export function withShapeNumbers(drawing: string, last: number): string {
  return drawing.replace(/(<o:idmap\b[^>]*\bdata=")([\d,]+)"/, (_whole, before: string, blocks: string) => {
    const listed = new Set(blocks.split(",").map(Number));
    for (let block = Math.min(...listed); block <= Math.floor(last / BLOCK); block++) listed.add(block);
    return `${before}${[...listed].sort((a, b) => a - b).join(",")}"`;
  });
}

export function shapeXml(number: number, row: number, column: number): string {
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 31, row + 4, 9].join(", ");
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:108pt;height:60pt;` +
    'z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
