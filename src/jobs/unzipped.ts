import { Unzip, UnzipInflate } from "fflate";

/** The texts in a zip as it is read, part by part; other files in it are passed over. */
export class Unzipping {
  private readonly parts: Uint8Array[] = [];
  private readonly unzip = new Unzip();
  private open = 0;
  private begun = false;
  private broken = false;

  constructor() {
    this.unzip.register(UnzipInflate);
    this.unzip.onfile = (file) => {
      if (!/\.(?:csv|txt|json)$/i.test(file.name)) return;
      this.begun = true;
      this.open += 1;
      file.ondata = (fault, part, last) => {
        if (fault) this.broken = true;
        else this.parts.push(part);
        if (last) this.open -= 1;
      };
      file.start();
    };
  }

  /** What these bytes unpack to. */
  take(bytes: Uint8Array): readonly Uint8Array[] {
    return this.push(bytes, false);
  }

  /** What is left when no more is to come. */
  end(): readonly Uint8Array[] {
    return this.push(new Uint8Array(), true);
  }

  /** Whole where every text in it was read to its end. */
  get state(): "broken" | "cut off" | "whole" {
    if (this.broken) return "broken";
    return this.begun && this.open === 0 ? "whole" : "cut off";
  }

  /** The library tells what it cannot unpack by throwing, or as data's fault. */
  private push(bytes: Uint8Array, last: boolean): readonly Uint8Array[] {
    if (this.broken) return [];
    try {
      this.unzip.push(bytes, last);
    } catch (cause) {
      if (!(cause instanceof Error) || !("code" in cause)) throw cause;
      this.broken = true;
    }
    return this.parts.splice(0);
  }
}
