// What lies in the light while a map is presented; the rest lies in the dark.
import { type Box, grown } from "../geometry";
import type { KeyText } from "../keys";
import type { Placed, Scene } from "../scene";
import { headerBand, shownBox, titleBand } from "../sticky";
import { boxToWindow, type Viewport } from "../viewport";
import type { Sight } from "./sight";

/** How far light falls over the edge of what is shown, in pixels of the window. */
const GLOW = 12;

/** What lies in the light, in the window: what is shown, its headers and titles, and whatever is selected. */
export function litIn(
  scene: Scene,
  view: Viewport,
  { box, columns }: Pick<Sight, "box" | "columns">,
  selection: Iterable<KeyText>,
): Box[] {
  const { grid } = scene;
  const header = headerBand(grid, view);
  const titles = titleBand(grid, view);
  const chosen = [...selection].flatMap((key) => scene.get(key) ?? []);
  const isHeader = ({ layer }: Placed) => layer === "stage" || layer === "lane";
  const selected = chosen.filter((one) => !isHeader(one)).map((one) => one.box);
  const headed = chosen.filter(isHeader).map((one) => shownBox(grid, view, one));
  const onMap = [box, ...selected].flatMap((one) =>
    besideBands(grown(boxToWindow(view, one), GLOW), scene, view),
  );
  const onBands = [
    { x: columns.x, y: header.y, w: columns.w, h: header.h },
    { x: titles.x, y: box.y, w: titles.w, h: box.h },
    ...headed,
  ];
  return [...onMap, ...onBands.map((one) => boxToWindow(view, one))];
}

/** What is left of a box of the window beside the headers and titles, which lie over the map. */
function besideBands({ x, y, w, h }: Box, { grid }: Scene, view: Viewport): Box[] {
  const header = boxToWindow(view, headerBand(grid, view));
  const titles = boxToWindow(view, titleBand(grid, view));
  const left = grid.rightToLeft ? x : Math.max(x, titles.x + titles.w);
  const right = grid.rightToLeft ? Math.min(x + w, titles.x) : x + w;
  const top = Math.max(y, header.y + header.h);
  const bottom = y + h;
  return left < right && top < bottom ? [{ x: left, y: top, w: right - left, h: bottom - top }] : [];
}
