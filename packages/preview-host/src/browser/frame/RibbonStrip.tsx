import type { AddinManifest, RibbonButton } from "../page/addinManifest";
import { words } from "../words";

export interface RibbonStripProps {
  readonly manifest: AddinManifest;
  readonly onPress: (button: RibbonButton) => void;
}

const ICON_PIXELS = 20;

/** The add-in's own group of the ribbon, as its manifest describes it. */
export function RibbonStrip({ manifest, onPress }: RibbonStripProps) {
  return (
    <section className="ribbon" data-area="ribbon" aria-label={words.ribbon}>
      {manifest.buttons.map((button) => (
        <button key={button.id} type="button" title={button.tip} data-ribbon={button.id} onClick={() => onPress(button)}>
          <img src={iconFor(button)} width={ICON_PIXELS} height={ICON_PIXELS} alt="" />
          {button.label}
        </button>
      ))}
      <span className="ribbonGroup">{manifest.groupLabel}</span>
    </section>
  );
}

/** The smallest icon that is sharp on this screen. */
function iconFor({ icons }: RibbonButton): string | undefined {
  const wanted = ICON_PIXELS * window.devicePixelRatio;
  const bySize = [...icons].sort((a, b) => a.size - b.size);
  return (bySize.find(({ size }) => size >= wanted) ?? bySize.at(-1))?.url;
}
