import { useEffect, useState } from "react";
import { loadedPart } from "../../workbook/loadedPart";

/** A part of the page that comes after the first ones: asked for once, and again where it did not come. */
export class LaterPart<Part> {
  loaded: Part | undefined;

  constructor(private readonly load: () => Promise<Part>) {}

  async get(): Promise<Part> {
    return (this.loaded ??= await loadedPart(this.load));
  }
}

/**
 * The part, once it is there.
 * @param wanted asks anew when it changes; where the part does not come, `onFailed` is told.
 */
export function useLoaded<Part>(part: LaterPart<Part>, onFailed: (error: unknown) => void, wanted?: string): Part | undefined {
  const [loaded, setLoaded] = useState(() => part.loaded);
  useEffect(() => {
    part.get().then((it) => setLoaded(() => it), onFailed);
  }, [part, wanted, onFailed]);
  return loaded;
}
