import { useEffect, useRef, useState } from "react";
import { SIMULATIONS, type Simulation } from "../desk/simulation";
import { words } from "../words";

export interface SimulateMenuProps {
  readonly simulation: Simulation;
  readonly onChange: (simulation: Simulation) => void;
}

const PANEL_ID = "simulate-panel";

/** Switches of the host, so that every state of the pane can be seen without the trouble itself. */
export function SimulateMenu({ simulation, onChange }: SimulateMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const on = SIMULATIONS.filter((name) => simulation[name]).length;

  useEffect(() => {
    if (!isOpen) return;
    const closeOutside = (event: Event): void => {
      if (event.target instanceof Node && !holder.current?.contains(event.target)) setOpen(false);
    };
    // A click into the pane's frame is heard of only as a loss of focus.
    const close = (): void => setOpen(false);
    document.addEventListener("pointerdown", closeOutside);
    window.addEventListener("blur", close);
    return () => {
      document.removeEventListener("pointerdown", closeOutside);
      window.removeEventListener("blur", close);
    };
  }, [isOpen]);

  return (
    <div
      ref={holder}
      className="simulate"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className="quiet"
        title={words.simulateTip}
        aria-expanded={isOpen}
        aria-controls={isOpen ? PANEL_ID : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {on === 0 ? words.simulate : words.simulating(on)}
      </button>
      {isOpen && (
        <fieldset id={PANEL_ID} className="simulatePanel">
          <legend>{words.simulateTitle}</legend>
          <p>{words.simulateHint}</p>
          {SIMULATIONS.map((name) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={simulation[name]}
                data-simulate={name}
                onChange={({ target }) => onChange({ ...simulation, [name]: target.checked })}
              />
              {words.simulations[name]}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
