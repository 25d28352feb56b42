// What the pointer points at.

import type { Id } from "../bindings/Id";
import type { Part } from "../bindings/Part";
import type { Spot } from "../bindings/Spot";
import {
  type Box,
  contains,
  distance,
  distanceToLine,
  grown,
  middle,
  minus,
  type Point,
  shifted,
} from "./geometry";
import { type Layer, recordOf } from "./keys";
import type { Placed, Scene } from "./scene";
import { headerBand, shownBox, stickyShift, titleBand } from "./sticky";
import { seen, toDrawing, type Viewport } from "./viewport";

/** A part of the kind that is named. */
export type PartOf<K extends Part["part"]> = Extract<Part, { part: K }>;

/** A group that is pointed at, and which of its spots. */
export interface Touched {
  readonly placed: Placed;
  /** Where the group is shown, in the drawing. */
  readonly box: Box;
  readonly spot: Spot | undefined;
}

/** How near counts as on it, in pixels of the window. */
const NEAR = { line: 7, frame: 6, port: 10 };

/** Ports and the like answer only when cards are large enough to aim at them. */
export const AIMABLE = 0.35;

/** The frontmost group at a point of the window; cells and curves are ground and do not count. */
export function touchedAt(scene: Scene, view: Viewport, at: Point): Touched | undefined {
  const point = toDrawing(view, at);
  return touchedBand(scene, view, point) ?? touchedInside(scene, view, point);
}

/** Stage headers and lane titles lie over everything else while they stick. */
function touchedBand(scene: Scene, view: Viewport, point: Point): Touched | undefined {
  const { grid } = scene;
  const bands: readonly [Layer, Box][] = [
    ["stage", headerBand(grid, view)],
    ["lane", titleBand(grid, view)],
  ];
  for (const [layer, band] of bands) {
    if (!contains(band, point)) continue;
    const home = minus(point, stickyShift(grid, view, layer));
    const placed = scene.within({ ...home, w: 0, h: 0 }).find((one) => one.layer === layer);
    if (!placed) continue;
    const box = shownBox(grid, view, placed);
    return { placed, box, spot: spotIn(placed, minus(point, box)) };
  }
  return undefined;
}

function touchedInside(scene: Scene, view: Viewport, point: Point): Touched | undefined {
  const reach = Math.max(...Object.values(NEAR)) / view.zoom;
  const near = scene.within(grown({ ...point, w: 0, h: 0 }, reach));
  for (const placed of near.reverse()) {
    const touched = touch(placed, point, view);
    if (touched) return touched;
  }
  return undefined;
}

function touch(placed: Placed, point: Point, view: Viewport): Touched | undefined {
  const { box } = placed;
  const local = minus(point, box);
  const found = (spot: Spot | undefined): Touched => ({ placed, box, spot });
  switch (placed.layer) {
    case "node": {
      const port = portNear(placed, local, view);
      if (port) return found(port);
      return contains(box, point) ? found(spotIn(placed, local)) : undefined;
    }
    case "connector": {
      const spot = placed.group.spots.find((one) => isOnConnector(one, local, NEAR.line / view.zoom));
      return spot && found(spot);
    }
    case "automation": {
      const spot = spotIn(placed, local);
      return spot || isOnFrame(box, point, NEAR.frame / view.zoom) ? found(spot) : undefined;
    }
    default:
      return undefined;
  }
}

const spotIn = ({ group }: Placed, local: Point): Spot | undefined =>
  group.spots.find((spot) => spot.part.part !== "port" && spot.part.part !== "line" && contains(spot, local));

function portNear({ group }: Placed, local: Point, view: Viewport): Spot | undefined {
  if (view.zoom < AIMABLE) return undefined;
  const reach = NEAR.port / view.zoom;
  const near = group.spots.filter(
    (spot) => spot.part.part === "port" && distance(middle(spot), local) <= reach,
  );
  return near.sort((a, b) => distance(middle(a), local) - distance(middle(b), local))[0];
}

function isOnConnector(spot: Spot, local: Point, reach: number): boolean {
  if (spot.part.part === "line") {
    return (
      distanceToLine(
        local,
        spot.part.points.map(([x, y]) => ({ x, y })),
      ) <= reach
    );
  }
  return contains(spot, local);
}

function isOnFrame(box: Box, point: Point, reach: number): boolean {
  const inner = grown(box, -reach);
  return contains(grown(box, reach), point) && !(inner.w > 0 && inner.h > 0 && contains(inner, point));
}

/** A spot's box in the drawing. */
export const spotBox = (placed: Placed, spot: Spot): Box => shifted(spot, placed.box);

/** The first spot of a kind. */
export function spotOf<K extends Part["part"]>(
  placed: Placed,
  part: K,
): (Spot & { part: PartOf<K> }) | undefined {
  return spotsOf(placed, part)[0];
}

/** Every spot of a kind. */
export function spotsOf<K extends Part["part"]>(placed: Placed, part: K): (Spot & { part: PartOf<K> })[] {
  return placed.group.spots.filter((spot): spot is Spot & { part: PartOf<K> } => spot.part.part === part);
}

/** The cards that a marquee takes: those that it touches, and that can be seen. */
export const marqueed = (scene: Scene, view: Viewport, marquee: Box): Placed[] =>
  scene.nodesWithin(marquee).filter(({ box }) => contains(grown(seen(view), box.w), middle(box)));

/** The frame of an automation that a point of the drawing lies in; of several the smallest. */
export function frameAt(scene: Scene, point: Point): { automation: Id; box: Box } | undefined {
  const frames = scene.within({ ...point, w: 0, h: 0 }).filter(({ layer }) => layer === "automation");
  const [smallest] = frames.sort((a, b) => a.box.w * a.box.h - b.box.w * b.box.h);
  const record = smallest && recordOf(smallest.key);
  return smallest && record && { automation: record.id, box: smallest.box };
}
