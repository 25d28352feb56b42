// Paints what is about to be dropped: a card as it will look, as far as that is known before it is drawn.

import type { Grid } from "../../bindings/Grid";
import type { Ghost } from "../feedback";
import { familiesOf, iconPath } from "./brush";
import type { Palette } from "./theme";

const ROUND = 9;
const ICON = 16;
const EDGE = 10;
/** Where a title begins beside the icon, its first line, and the distance between lines. */
const TITLE = { inset: 32, first: 22, leading: 17 };

/** One unit is one pixel of the drawing. */
export function paintGhost(
  context: CanvasRenderingContext2D,
  { piece, title, box }: Ghost,
  { rightToLeft }: Grid,
  shade: Palette,
): void {
  const { x, y, w, h } = box;
  const look = piece.piece === "node" ? `card.${piece.node}` : undefined;
  context.globalAlpha = 0.92;
  context.beginPath();
  context.roundRect(x, y, w, h, ROUND);
  context.fillStyle = shade(look ? `${look}.fill` : "surface");
  context.fill();
  context.strokeStyle = shade("selection");
  context.lineWidth = 1.8;
  context.stroke();
  context.fillStyle = shade("text");
  context.font = `600 13px ${familiesOf(rightToLeft)}`;
  context.direction = rightToLeft ? "rtl" : "ltr";
  context.textAlign = rightToLeft ? "right" : "left";
  const room = {
    width: w - TITLE.inset - EDGE,
    lines: Math.max(Math.floor((h - EDGE) / TITLE.leading) - 1, 1),
  };
  const lines = brokenInto(title, room, (text) => context.measureText(text).width);
  for (const [at, line] of lines.entries()) {
    const edge = rightToLeft ? x + w - TITLE.inset : x + TITLE.inset;
    context.fillText(line, edge, y + TITLE.first + at * TITLE.leading, room.width);
  }
  context.textAlign = "left";
  context.strokeStyle = shade(look ? `${look}.icon` : "mute");
  context.lineWidth = 2;
  context.translate(rightToLeft ? x + w - EDGE - ICON : x + EDGE, y + 9);
  context.scale(ICON / 24, ICON / 24);
  context.stroke(iconPath(piece.piece === "node" ? piece.node : piece.piece));
  context.globalAlpha = 1;
}

/** A text on lines that are no wider than the room, broken between words; what does not fit ends in dots. */
export function brokenInto(
  text: string,
  { width, lines: most }: { readonly width: number; readonly lines: number },
  widthOf: (text: string) => number,
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || widthOf(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const shown = lines.slice(0, most);
  return shown.map((one, at) => shortened(one, lines.length > most && at === most - 1, width, widthOf));
}

function shortened(line: string, goesOn: boolean, width: number, widthOf: (text: string) => number): string {
  if (!goesOn && widthOf(line) <= width) return line;
  const letters = [...line];
  while (letters.length > 1 && widthOf(`${letters.join("")}…`) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
