import type { ChartBars, ChartPicture } from "../desk/chartPicture";

/** Excel's own colours for series that have none. */
const COLOURS = ["#156082", "#E97132", "#196B24", "#0F9ED5", "#A02B93", "#4EA72E"];
const TITLE = 26;
const LEGEND = 22;
const AXIS = 18;
const MARGIN = 10;
const LONGEST_LABEL = 0.34;
const LETTER = 5.6;
const STEPS = 4;

const short = new Intl.NumberFormat(undefined, { notation: "compact", maximumFractionDigits: 1 });

interface ChartViewProps {
  readonly chart: ChartPicture;
  /** Where the sheet's cells begin in the grid. */
  readonly left: number;
  readonly top: number;
}

/** A chart over the cells of the grid: bars and columns as Excel draws them, other types by their title alone. */
export function ChartView({ chart: { title, box, bars }, left, top }: ChartViewProps) {
  const { width, height } = box;
  return (
    <svg
      aria-hidden
      className="chart"
      width={width}
      height={height}
      style={{ left: left + box.left, top: top + box.top }}
      data-chart={title}
    >
      <rect width={width} height={height} className="chartPaper" />
      <text x={width / 2} y={TITLE - 8} textAnchor="middle" className="chartTitle">
        {title}
      </text>
      {bars && <Bars bars={bars} width={width} height={height} />}
      {bars?.hasLegend && <Legend bars={bars} width={width} y={height - 8} />}
    </svg>
  );
}

/** What a screen reader says of a chart. */
export const chartInWords = ({ title, description, bars }: ChartPicture): string =>
  [title, description, bars && inWords(bars)].filter((it) => it !== undefined && it !== "").join(". ");

const inWords = ({ labels, series }: ChartBars): string =>
  series
    .map(({ name, values }) => `${name}: ${labels.map((label, i) => `${label} ${short.format(values[i] ?? 0)}`).join(", ")}`)
    .join(". ");

const colourOf = ({ series }: ChartBars, at: number): string => series[at]?.colour ?? COLOURS[at % COLOURS.length]!;

function Legend({ bars, width, y }: { bars: ChartBars; width: number; y: number }) {
  const each = width / bars.series.length;
  return bars.series.map(({ name }, at) => (
    <g key={at} transform={`translate(${each * at + MARGIN}, ${y})`}>
      <rect y={-9} width={10} height={10} fill={colourOf(bars, at)} />
      <text x={15}>{cut(name, each - 28)}</text>
    </g>
  ));
}

function Bars({ bars, width, height }: { bars: ChartBars; width: number; height: number }) {
  const { isHorizontal, isReversed, labels } = bars;
  const longest = Math.max(0, ...labels.map((label) => label.length)) * LETTER;
  const labelRoom = isHorizontal ? Math.min(longest + 6, width * LONGEST_LABEL) : 40;
  const plot = {
    left: MARGIN + labelRoom,
    top: TITLE,
    width: width - labelRoom - 3 * MARGIN,
    height: height - TITLE - AXIS - (bars.hasLegend ? LEGEND : 0) - MARGIN / 2,
  };
  const count = Math.max(1, labels.length);
  const slot = (isHorizontal ? plot.height : plot.width) / count;
  const scale = scaleOf(bars);
  const along = (value: number): number => ((value - scale.from) / (scale.to - scale.from)) * (isHorizontal ? plot.width : plot.height);
  const lines = Array.from({ length: STEPS + 1 }, (_, i) => scale.from + ((scale.to - scale.from) * i) / STEPS);
  return (
    <g>
      {lines.map((value) => (
        <Line key={value} isHorizontal={isHorizontal} at={along(value)} plot={plot} text={textOf(value, bars.isShare)} />
      ))}
      {labels.map((label, i) => {
        const place = isHorizontal && !isReversed ? count - 1 - i : i;
        return (
          <g key={i}>
            {partsOf(bars, i).map(({ from, to, at, lane, lanes }) => {
              const [start, end] = [along(Math.min(from, to)), along(Math.max(from, to))];
              const thick = (slot * 0.7) / lanes;
              const across = slot * place + slot * 0.15 + thick * lane;
              return isHorizontal ? (
                <rect key={at} x={plot.left + start} y={plot.top + across} width={end - start} height={thick} fill={colourOf(bars, at)} />
              ) : (
                <rect
                  key={at}
                  x={plot.left + across}
                  y={plot.top + plot.height - end}
                  width={thick}
                  height={end - start}
                  fill={colourOf(bars, at)}
                />
              );
            })}
            {isHorizontal ? (
              <text x={plot.left - 5} y={plot.top + slot * (place + 0.5) + 4} textAnchor="end">
                {cut(label, labelRoom)}
              </text>
            ) : (
              <text x={plot.left + slot * (i + 0.5)} y={plot.top + plot.height + 13} textAnchor="middle">
                {cut(label, slot)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function Line({ isHorizontal, at, plot, text }: { isHorizontal: boolean; at: number; plot: Plot; text: string }) {
  const { left, top, width, height } = plot;
  if (isHorizontal)
    return (
      <>
        <line x1={left + at} x2={left + at} y1={top} y2={top + height} className="chartLine" />
        <text x={left + at} y={top + height + 13} textAnchor="middle">
          {text}
        </text>
      </>
    );
  const y = top + height - at;
  return (
    <>
      <line x1={left} x2={left + width} y1={y} y2={y} className="chartLine" />
      <text x={left - 5} y={y + 4} textAnchor="end">
        {text}
      </text>
    </>
  );
}

const textOf = (value: number, isShare: boolean): string => (isShare ? `${Math.round(value * 100)}%` : short.format(value));

interface Part {
  readonly from: number;
  readonly to: number;
  /** The place of its series. */
  readonly at: number;
  /** Beside how many others it stands, and which of them it is. */
  readonly lane: number;
  readonly lanes: number;
}

/** The bars of one category: beside each other, or one on the other. */
function partsOf({ series, isStacked, isShare }: ChartBars, category: number): readonly Part[] {
  const values = series.map(({ values: all }) => all[category] ?? 0);
  if (!isStacked) return values.map((to, at) => ({ from: 0, to, at, lane: at, lanes: series.length }));
  const whole = isShare ? values.reduce((sum, value) => sum + Math.abs(value), 0) || 1 : 1;
  const ends = { up: 0, down: 0 };
  return values.map((value, at) => {
    const side = value < 0 ? "down" : "up";
    const from = ends[side];
    ends[side] += value / whole;
    return { from, to: ends[side], at, lane: 0, lanes: 1 };
  });
}

/** From the least to the most that is drawn, nought among them, in round steps. */
function scaleOf(bars: ChartBars): { readonly from: number; readonly to: number } {
  const ends = bars.labels.flatMap((_, category) => partsOf(bars, category).flatMap(({ from, to }) => [from, to]));
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  if (least === most) return { from: 0, to: 1 };
  const step = roundUp((most - least) / STEPS);
  const from = Math.floor(least / step) * step;
  return { from, to: Math.max(from + step * STEPS, Math.ceil(most / step) * step) };
}

function roundUp(step: number): number {
  const unit = 10 ** Math.floor(Math.log10(step));
  return unit * ([1, 2, 2.5, 5, 10].find((it) => it * unit >= step) ?? 10);
}

function cut(text: string, room: number): string {
  const most = Math.max(1, Math.floor(room / LETTER));
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1))}…`;
}
