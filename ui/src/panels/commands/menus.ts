// Which commands the menu of each thing offers, in groups that belong together.
import type { Point } from "../../canvas/geometry";
import { nearestCell } from "../../canvas/grid";
import { usualKind } from "../../canvas/pieces";
import { type Subject, subjectOf } from "../../canvas/selected";
import { COLOURS } from "../../canvas/tools/colouring";
import { feelingsSelected } from "../../canvas/tools/curves";
import type { World } from "../../canvas/tools/tool";
import { addId, EXPERIENCE, RULES } from "./adding";

/** A command, or several behind one name: the message of that is `menu-` and the name. */
export type Entry =
  | {
      readonly command: string;
      /** What it is called here, if otherwise than elsewhere. */
      readonly as?: string;
    }
  | { readonly menu: string; readonly commands: readonly string[] }
  /** Whose curves an emotion lane draws: a command for each persona. */
  | { readonly menu: "curves" };

export type Group = readonly Entry[];

const of = (...ids: readonly string[]): Group => ids.map((command) => ({ command }));

const ALIGN: Entry = {
  menu: "align",
  commands: ["align-left", "align-middle", "align-right", "align-top", "align-centre", "align-bottom"],
};
const DISTRIBUTE: Entry = { menu: "distribute", commands: ["distribute-along", "distribute-down"] };

const shades = COLOURS.map((shade) => `colour-${shade}`);
const STAGE_COLOUR: Entry = { menu: "colour", commands: shades };
const CARD_COLOUR: Entry = { menu: "colour", commands: [...shades, "colour-usual"] };

const ADD_CARD: Entry = { menu: "add-card", commands: EXPERIENCE.map(addId) };
const ADD_RULE: Entry = { menu: "add-rule", commands: RULES.map(addId) };

const ITS_CARDS: Entry = { command: "select-all", as: "select-cards" };
const COPYING = of("cut", "copy", "duplicate");

export const MENUS: Readonly<Record<Subject, readonly Group[]>> = {
  map: [
    [ADD_CARD, ADD_RULE, ...of("insert-picture", "add-stage", "add-lane")],
    [{ command: "paste", as: "paste-here" }, ...of("select-all")],
    of("zoom-fit", "zoom-width", "zoom-whole", "minimap", "present"),
  ],
  card: [
    of("edit-title", "next-step", "next-lane"),
    COPYING,
    [CARD_COLOUR, ...of("lock", "to-tray")],
    of("zoom-selection"),
    of("remove"),
  ],
  rule: [
    of("edit-title", "next-step"),
    COPYING,
    [...of("make-automation"), CARD_COLOUR, ...of("lock", "to-tray")],
    of("zoom-selection"),
    of("remove"),
  ],
  several: [
    [ALIGN, DISTRIBUTE, ...of("group", "ungroup")],
    COPYING,
    [...of("make-automation"), CARD_COLOUR, ...of("lock", "to-tray")],
    of("zoom-selection"),
    of("remove"),
  ],
  unplaced: [of("place", "edit-title"), COPYING, of("remove")],
  connector: [of("edit-title"), of("also", "instead"), of("zoom-selection"), of("remove")],
  stage: [
    of("edit-title", "stage-before", "stage-after"),
    of("move-left", "move-right"),
    [STAGE_COLOUR, ...of("fold")],
    [...of("copy"), ITS_CARDS, ...of("zoom-selection")],
    of("remove"),
  ],
  lane: [
    of("edit-title", "lane-above", "lane-below"),
    of("move-up", "move-down", "fold"),
    [...of("copy"), ITS_CARDS, ...of("zoom-selection")],
    of("remove"),
  ],
  automation: [of("edit-title", "switch"), COPYING, [ITS_CARDS, ...of("zoom-selection")], of("remove")],
};

/** The menu of what is selected. On empty ground it begins with what usually stands there. */
export function menuFor(world: World, place: Point): readonly Group[] {
  const subject = subjectOf(world);
  const groups = MENUS[subject];
  if (feelingsSelected(world)) return [[{ menu: "curves" }], ...groups];
  const usual = subject === "map" ? usualId(world, place) : undefined;
  return usual === undefined ? groups : [of(usual), ...groups];
}

function usualId({ scene }: World, place: Point): string | undefined {
  const lane = nearestCell(scene.grid, place)?.lane;
  const row = scene.grid.lanes.find((one) => one.lane === lane);
  return row && addId(usualKind(row.kind));
}
