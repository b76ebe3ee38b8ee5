/** The colours of the demo: few, with one meaning each, and none where the terminal has none. */
import picocolors from 'picocolors';

export interface Palette {
  readonly colours: boolean;
  readonly bold: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly accent: (text: string) => string;
  /** The colour of the node at `index`, the same everywhere. */
  readonly node: (text: string, index: number) => string;
}

export function paletteOf(colours: boolean): Palette {
  const colour = picocolors.createColors(colours);
  const ofNodes = [colour.cyan, colour.magenta, colour.blue];
  return {
    colours,
    bold: colour.bold,
    faint: colour.dim,
    good: colour.green,
    warn: colour.yellow,
    bad: colour.red,
    accent: colour.cyan,
    node: (text, index) => (ofNodes[index % ofNodes.length] ?? colour.cyan)(text),
  };
}
