import { attribute, flag, type XmlElement } from "../xml/tree";

// The palette of old Excel, which colours may still name by place; the first eight come twice.
const BASIC = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
const PALETTE = (
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");
export const INDEXED: readonly string[] = [...BASIC, ...BASIC, ...PALETTE];

/** Places of the theme's colours as styles count them; the file lists dark before light. */
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

export function themeColours(root: XmlElement): string[] {
  const scheme = root.children.find((it) => it.local === "themeElements")?.children.find((it) => it.local === "clrScheme");
  return THEME_ORDER.map((name) => {
    const colour = scheme?.children.find((it) => it.local === name)?.children[0];
    return attribute(colour, "lastClr") ?? attribute(colour, "val") ?? "000000";
  });
}

/** "#RRGGBB" of a colour element; undefined for the automatic colour. */
export function colourOf(element: XmlElement | undefined, theme: readonly string[], indexed: readonly string[]): string | undefined {
  if (!element || flag(element, "auto")) return undefined;
  const rgb = attribute(element, "rgb");
  const place = attribute(element, "theme");
  const index = attribute(element, "indexed");
  const base = rgb?.slice(-6) ?? (place !== undefined ? theme[Number(place)] : index !== undefined ? indexed[Number(index)] : undefined);
  if (base === undefined || !/^[0-9A-Fa-f]{6}$/.test(base)) return undefined;
  return "#" + tinted(base, Number(attribute(element, "tint") ?? 0)).toUpperCase();
}

/** Lighter (tint above 0) or darker: changes the lightness of the colour, as Excel does. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [number, number, number];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const lightness = (max + min) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const saturation = max === min ? 0 : (max - min) / (1 - Math.abs(2 * lightness - 1));
  const chroma = (1 - Math.abs(2 * target - 1)) * saturation;
  const part = (value: number): string => {
    const scaled = max === min ? 0 : (value - lightness) / (max - min);
    return Math.round(Math.min(1, Math.max(0, target + scaled * chroma)) * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return part(r) + part(g) + part(b);
}
