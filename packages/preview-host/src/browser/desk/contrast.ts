/** Least contrast of text that WCAG asks for at level AA. */
const ENOUGH = 4.5;
const STEP = 0.1;

/**
 * The colour itself where it can be read on the ground, else the nearest shade that can. Workbooks hold colours like pure red on
 * white, which many people cannot read.
 */
export function readable(color: string, ground: string): string {
  const from = channels(color);
  const behind = channels(ground);
  if (!from || !behind) return color;
  const target = luminance(behind) > 0.18 ? 0 : 255;
  let shade = from;
  for (let share = STEP; contrast(shade, behind) < ENOUGH && share <= 1; share += STEP) {
    shade = from.map((channel) => Math.round(channel + (target - channel) * share));
  }
  return `#${shade.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

function channels(color: string): number[] | undefined {
  const digits = /^#([0-9a-f]{6})$/i.exec(color)?.[1];
  return digits === undefined ? undefined : [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16));
}

function contrast(a: readonly number[], b: readonly number[]): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance as WCAG defines it. */
function luminance(color: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
