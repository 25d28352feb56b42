// Pictures come onto the map: dragged from another program, or put where the person is looking.
import { describe, expect, test } from "vitest";
import { nodeKey } from "./keys";
import { picturesAt, picturesInSight } from "./picturing";
import { Driver } from "./testing/driver";
import { HEADER, LANE_HEIGHT, TITLES } from "./testing/sketch";

const FILES = ["/home/sara/Shop window.png", "C:\\Pictures\\basket.final.jpg"];
const KEPT = [
  { image: "aaa", title: "Shop window" },
  { image: "bbb", title: "" },
];

const dragging = (driver: Driver) =>
  driver.send({ type: "takeFiles", paths: FILES, at: driver.at(TITLES + 150, HEADER + LANE_HEIGHT + 80) });

describe("files that are dragged over the map", () => {
  test("are shown as cards of their names, over the cell that would take them", () => {
    const driver = dragging(new Driver());
    const { ghosts, target } = driver.core.feedback();
    expect(ghosts?.map(({ title, piece }) => [title, piece])).toEqual([
      ["Shop window", { piece: "node", node: "image" }],
      ["basket.final", { piece: "node", node: "image" }],
    ]);
    expect(target).toMatchObject({ x: TITLES, y: HEADER + LANE_HEIGHT });
  });

  test("are brought in where they are let go", () => {
    const driver = dragging(new Driver());
    driver.release(driver.at(TITLES + 100, HEADER + 40));
    expect(driver.requests).toEqual([
      { request: "insertFiles", paths: FILES, at: { x: TITLES + 100, y: HEADER + 40 } },
    ]);
    expect(driver.core.tool.name).toBe("idle");
  });

  test("are told where they may go when they are let go elsewhere", () => {
    const driver = dragging(new Driver());
    driver.core.view = { ...driver.core.view, x: -600, y: -600 };
    driver.move(driver.at(-500, -500));
    expect(driver.core.feedback().tip).toMatchObject({ tip: "noCell" });
    driver.release(driver.at(-500, -500));
    expect(driver.requests).toEqual([{ request: "tell", what: "noCellThere" }]);
    dragging(driver).release({ x: 1300, y: 300 });
    expect(driver.requests[1]).toEqual({ request: "tell", what: "noCellThere" });
  });

  test("leave no trace when they are taken away, or Escape calls them back", () => {
    const driver = dragging(new Driver()).send({ type: "cancel" });
    expect(driver.core.feedback().ghosts).toBeUndefined();
    dragging(driver)
      .key("Escape")
      .release(driver.at(TITLES + 100, HEADER + 40));
    expect(driver.requests).toEqual([]);
  });

  test("keep the title that is being typed", () => {
    const driver = new Driver();
    driver.send({ type: "edit", key: nodeKey("basket") }).send({ type: "draft", text: "Bag" });
    dragging(driver);
    expect(driver.core.tool.name).toBe("droppingFiles");
    expect(driver.edits()).toEqual([{ edit: "rename", id: "basket", title: "Bag" }]);
  });
});

describe("pictures that have been brought in", () => {
  test("become cards below one another, in one change, in the cell of the place", () => {
    const { core } = new Driver();
    const edit = picturesAt(KEPT, core, { x: TITLES + 150, y: HEADER + LANE_HEIGHT + 80 });
    if (edit?.edit !== "addImages") throw new Error("pictures are added");
    expect(edit.images).toMatchObject([
      { image: "aaa", title: "Shop window", place: { stage: "aware", lane: "feel" } },
      { image: "bbb", title: "", place: { stage: "aware", lane: "feel" } },
    ]);
    const [first, second] = edit.images.map(({ place }) => place);
    expect(second?.x).toBe(first?.x);
    expect(second?.y).toBeGreaterThan(first?.y ?? 0);
  });

  test("cover no card that is there", () => {
    const { core } = new Driver();
    const edit = picturesAt(KEPT.slice(0, 1), core, { x: TITLES + 80, y: HEADER + 45 });
    if (edit?.edit !== "addImages") throw new Error("pictures are added");
    expect(edit.images[0]?.place.y).toBeGreaterThanOrEqual(70);
  });

  test("stand in the stage of what is selected where nobody has said a place", () => {
    const { core } = new Driver();
    core.select(["checkout"]);
    const edit = picturesInSight(KEPT.slice(0, 1), core);
    expect(edit).toMatchObject({ images: [{ place: { stage: "buy" } }] });
  });

  test("are nothing where there are none", () => {
    expect(picturesAt([], new Driver().core)).toBeUndefined();
  });
});
