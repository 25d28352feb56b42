// The steps of a presentation: the whole map, then stage by stage, each as large as an audience needs it.
//
// A stage that does not fit at that size becomes several steps: lane by lane down, and within those along. Parts in
// which nothing stands are passed over, and so are stages and lanes that are folded.
import type { Column } from "../../bindings/Column";
import type { Grid } from "../../bindings/Grid";
import type { Id } from "../../bindings/Id";
import type { Row } from "../../bindings/Row";
import type { Mirror } from "../../journey/mirror";
import { type Box, clamp, grown, overlap } from "../geometry";
import type { Scene } from "../scene";
import { pagesOf, type Span } from "./pages";
import { roomAt, type Sight, type Size, viewOn, viewOnMap, zoomFor, zoomsOf } from "./sight";

export type Step = Sight & {
  /** The lane that is shown alone; none: all of them. */
  readonly lane: Id | undefined;
} & (
    | { readonly shows: "map" }
    | {
        readonly shows: "stage";
        readonly stage: Id;
        readonly title: string;
        /** Which of so many stages it is, and which of so many parts of it, from 1. */
        readonly number: number;
        readonly count: number;
        readonly part: number;
        readonly parts: number;
      }
  );

/** What is presented. */
export interface Presented {
  readonly scene: Scene;
  readonly mirror: Mirror;
}

/** The lanes that can be shown alone, from the top down. */
export function lanesOf({ scene, mirror }: Presented): Id[] {
  const folded = foldedOf(mirror.lanes());
  return scene.grid.lanes.map(({ lane }) => lane).filter((lane) => !folded.has(lane));
}

/** Every step in a window of this size. With a lane that alone is lit, and each stage is shown by its cell there. */
export function stepsOf(presented: Presented, size: Size, lane?: Id): [Step, ...Step[]] {
  const { scene, mirror } = presented;
  const { grid } = scene;
  const zooms = zoomsOf(scene, size);
  const rows = grid.lanes.filter((row) => lane === undefined || row.lane === lane);
  const folded = foldedOf(mirror.stages());
  const titles = new Map(mirror.stages().map(({ id, title }) => [id, title]));
  const columns = grid.stages.filter(({ stage }) => !folded.has(stage));
  const whole = scene.bounds();
  const map: Step = {
    shows: "map",
    lane,
    view: viewOnMap(scene, zooms.most, size),
    box: lane === undefined ? whole : { ...whole, ...spread(downOf(rows, grid)) },
    columns: whole,
  };
  const stages = columns.flatMap((column, at): Step[] => {
    const content = { w: column.w, h: lengthOf(downOf(rows, grid)) };
    const zoom = clamp(zoomFor(content, size, grid), zooms.least, zooms.most);
    const boxes = partsOf(scene, column, rows, roomAt(zoom, size, grid));
    return boxes.map((box, part) => ({
      shows: "stage",
      lane,
      view: viewOn(box, zoom, size, grid),
      box,
      columns: { x: column.x, y: 0, w: column.w, h: grid.header },
      stage: column.stage,
      title: titles.get(column.stage) ?? "",
      number: at + 1,
      count: columns.length,
      part: part + 1,
      parts: boxes.length,
    }));
  });
  return [map, ...stages];
}

const foldedOf = (all: readonly { readonly id: Id; readonly folded?: boolean }[]): ReadonlySet<Id> =>
  new Set(all.filter(({ folded }) => folded === true).map(({ id }) => id));

/** The parts of a stage that are shown one after another: at least one. */
function partsOf(scene: Scene, column: Column, rows: readonly Row[], room: { w: number; h: number }): Box[] {
  const { grid } = scene;
  const down = downOf(rows, grid);
  const stage: Box = { x: column.x, w: column.w, ...spread(down) };
  const cards = thingsIn(scene, stage);
  const lanes = rows.map(({ y, h }) => ({ from: y, to: y + h }));
  // A lane that is too high for the window is divided between its cards.
  const high = [...lanes.filter((one) => lengthOf(one) <= room.h), ...cards.map(downSpan)];
  const boxes = pagesOf(down, room.h, high).flatMap((page) => {
    const strip = { ...stage, ...spread(page) };
    const along = thingsIn(scene, strip).map((box) => alongSpan(box, grid));
    return pagesOf(alongSpan(stage, grid), room.w, along).map(
      (one): Box => ({ ...strip, ...placed(one, grid) }),
    );
  });
  const filled = boxes.filter((box) => cards.some((card) => isIn(card, box)));
  return filled.length > 0 ? filled : boxes.slice(0, 1);
}

/** The cards and the frames in a part of a stage. */
const thingsIn = (scene: Scene, area: Box): Box[] =>
  scene
    .within(area)
    .filter(({ layer, box }) => (layer === "node" || layer === "automation") && isIn(box, area))
    .map(({ box }) => box);

/** Whether some of a card lies in an area, not only its edge. */
const isIn = (card: Box, area: Box): boolean => overlap(grown(card, -1), area);

/** From the first of these lanes to the last; in a map without lanes, just below the headers. */
function downOf(rows: readonly Row[], grid: Grid): Span {
  const [first, last] = [rows[0], rows.at(-1)];
  return first && last
    ? { from: first.y, to: last.y + last.h }
    : { from: grid.header, to: Math.max(grid.height, grid.header + 1) };
}

const lengthOf = ({ from, to }: Span): number => to - from;

const downSpan = ({ y, h }: Box): Span => ({ from: y, to: y + h });

const spread = ({ from, to }: Span): Pick<Box, "y" | "h"> => ({ y: from, h: to - from });

/** Counted in the direction of the map, so that its pages come in the order of reading. */
function alongSpan({ x, w }: Pick<Box, "x" | "w">, { rightToLeft, width }: Grid): Span {
  const from = rightToLeft ? width - x - w : x;
  return { from, to: from + w };
}

function placed({ from, to }: Span, { rightToLeft, width }: Grid): Pick<Box, "x" | "w"> {
  return { x: rightToLeft ? width - to : from, w: to - from };
}
