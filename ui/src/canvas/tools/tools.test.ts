// What hands do on the canvas, and what comes of it.
import { describe, expect, test } from "vitest";
import { automationKey, connectorKey, laneKey, nodeKey, stageKey } from "../keys";
import { Driver } from "../testing/driver";
import { sketch } from "../testing/sketch";
import { isTextTool } from "./editingText";

describe("selecting", () => {
  test("a click selects a card, and another one instead", () => {
    const driver = new Driver().click(new Driver().card("basket"));
    expect([...driver.core.selection]).toEqual([nodeKey("basket")]);
    driver.click(driver.card("checkout"));
    expect([...driver.core.selection]).toEqual([nodeKey("checkout")]);
    expect(driver.requests).toEqual([]);
  });

  test("Shift adds to what is selected and takes from it", () => {
    const driver = new Driver();
    driver.click(driver.card("basket")).click(driver.card("later"), { shift: true });
    expect(driver.core.selection).toEqual(new Set([nodeKey("basket"), nodeKey("later")]));
    driver.click(driver.card("basket"), { shift: true });
    expect([...driver.core.selection]).toEqual([nodeKey("later")]);
  });

  test("a click on nothing selects nothing", () => {
    const driver = new Driver();
    driver.click(driver.card("basket")).click(driver.at(390, 180));
    expect(driver.core.selection.size).toBe(0);
  });

  test("a marquee selects the cards that it touches, and Escape takes it back", () => {
    const driver = new Driver();
    const [from, to] = [driver.at(102, 190), driver.at(500, 90)];
    driver.hold(from, to);
    expect(driver.core.feedback().marquee).toBeDefined();
    expect(driver.core.selection).toEqual(new Set([nodeKey("basket"), nodeKey("checkout")]));
    driver.key("Escape");
    expect(driver.core.selection.size).toBe(0);
    expect(driver.core.feedback().marquee).toBeUndefined();
    driver.drag(from, to);
    expect(driver.core.selection.size).toBe(2);
  });

  test("stage headers, lane titles, frames and connectors can be selected", () => {
    const driver = new Driver();
    for (const key of [stageKey("buy"), laneKey("feel"), connectorKey("go")]) {
      driver.click(driver.group(key));
      expect([...driver.core.selection]).toEqual([key]);
    }
    driver.click(driver.at(400 + 8 + 30, 370 + 8 + 10));
    expect([...driver.core.selection]).toEqual([automationKey("reminder")]);
  });

  test("a header that sticks to the edge is pointed at where it is shown", () => {
    const driver = new Driver();
    driver.send({
      type: "wheel",
      at: { x: 9, y: 9 },
      by: { x: 0, y: 400 },
      shift: false,
      ctrl: false,
      alt: false,
    });
    driver.click({ x: driver.group(stageKey("buy")).x, y: 28 });
    expect([...driver.core.selection]).toEqual([stageKey("buy")]);
  });
});

describe("moving cards", () => {
  test("a drag sends one change when it ends, and shows the card at its new place until it has come back", () => {
    const driver = new Driver();
    const from = driver.card("basket");
    driver.hold(from, { x: from.x + 60, y: from.y + 37 }, { ctrl: true });
    expect(driver.requests).toEqual([]);
    driver.release({ x: from.x + 60, y: from.y + 37 });
    expect(driver.edits()).toEqual([
      { edit: "move", nodes: [{ id: "basket", place: { stage: "aware", lane: "touch", x: 80, y: 57 } }] },
    ]);
    expect(driver.core.feedback().moved?.get(nodeKey("basket"))).toEqual({ x: 60, y: 37 });
    driver.settle();
    expect(driver.core.feedback().moved?.size).toBe(0);
  });

  test("in a map from right to left a place counts from the right", () => {
    const driver = new Driver(sketch(true));
    const from = driver.card("basket");
    driver.drag(from, { x: from.x - 60, y: from.y }, { ctrl: true });
    expect(driver.edits()).toEqual([
      { edit: "move", nodes: [{ id: "basket", place: { stage: "aware", lane: "touch", x: 80, y: 20 } }] },
    ]);
  });

  test("a card comes in line with its neighbour, and a guide shows it", () => {
    const driver = new Driver();
    const from = driver.card("basket");
    driver.hold(from, { x: from.x + 33, y: from.y + 4 });
    expect(driver.core.feedback().guides?.length).toBe(1);
    driver.release({ x: from.x + 33, y: from.y + 4 });
    expect(driver.edits()).toMatchObject([{ nodes: [{ place: { x: 53, y: 20 } }] }]);
  });

  test("Escape in the middle leaves no trace", () => {
    const driver = new Driver();
    const from = driver.card("basket");
    driver
      .hold(from, { x: from.x + 60, y: from.y })
      .key("Escape")
      .release({ x: from.x + 60, y: from.y });
    expect(driver.requests).toEqual([]);
    expect(driver.core.feedback().moved?.size).toBe(0);
  });

  test("a card goes to the stage and lane that it is dropped on", () => {
    const driver = new Driver();
    driver.drag(driver.card("basket"), driver.at(600, 300), { ctrl: true });
    expect(driver.edits()).toMatchObject([
      { nodes: [{ id: "basket", place: { stage: "buy", lane: "feel" } }] },
    ]);
  });

  test("everything that is selected moves along, and its connectors ride or stretch", () => {
    const driver = new Driver();
    driver.click(driver.card("left")).click(driver.card("basket"), { shift: true });
    const from = driver.card("left");
    driver.hold(from, { x: from.x + 10, y: from.y + 30 }, { ctrl: true });
    const { moved, hidden, lines } = driver.core.feedback();
    expect(new Set(moved?.keys())).toEqual(new Set([nodeKey("left"), nodeKey("basket")]));
    expect(hidden).toEqual(new Set([connectorKey("go"), connectorKey("wait")]));
    expect(lines?.length).toBe(2);
  });

  test("an automation's frame takes its rules along", () => {
    const driver = new Driver();
    const chip = driver.at(400 + 8 + 30, 370 + 8 + 10);
    driver.hold(chip, { x: chip.x, y: chip.y + 40 }, { ctrl: true });
    const { moved } = driver.core.feedback();
    expect(new Set(moved?.keys())).toEqual(
      new Set([nodeKey("left"), nodeKey("later"), automationKey("reminder"), connectorKey("wait")]),
    );
  });

  test("arrow keys nudge, in one change each", () => {
    const driver = new Driver();
    driver.click(driver.card("basket")).key("ArrowRight").key("ArrowDown", { shift: true });
    expect(driver.edits()).toMatchObject([
      { nodes: [{ place: { x: 28, y: 20 } }] },
      { nodes: [{ place: { x: 20, y: 21 } }] },
    ]);
  });
});

describe("connecting", () => {
  const answers = new Map([
    ["checkout", { way: "routed" as const, why: null }],
    ["annoyed", { way: null, why: "A feeling is no step." }],
  ]);

  test("the rules are asked once, allowed cards light up, and a drop draws the connector", () => {
    const driver = new Driver();
    const port = driver.part("basket", "port");
    driver.hold(port, driver.card("checkout"));
    expect(driver.requests).toEqual([
      { request: "mayConnect", from: "basket", port: "next", connector: null },
    ]);
    driver.answer("basket", answers);
    expect(driver.core.feedback().lit).toEqual(new Set([nodeKey("checkout")]));
    expect(driver.core.feedback().tip).toMatchObject({ tip: "allowed", way: "routed" });
    driver.release(driver.card("checkout"));
    expect(driver.edits()).toEqual([
      { edit: "connect", from: "basket", port: "next", to: "checkout", also: null },
    ]);
  });

  test("a card that refuses says why, and a drop on it draws nothing", () => {
    const driver = new Driver();
    driver.hold(driver.part("basket", "port"), driver.card("annoyed")).answer("basket", answers);
    expect(driver.core.feedback().tip).toMatchObject({ tip: "refused", why: "A feeling is no step." });
    expect(driver.core.cursor()).toBe("no-drop");
    driver.release(driver.card("annoyed"));
    expect(driver.edits()).toEqual([]);
  });

  test("a drop on nothing draws nothing", () => {
    const driver = new Driver();
    driver.drag(driver.part("basket", "port"), driver.at(130, 300));
    expect(driver.edits()).toEqual([]);
  });
});

describe("the split bar", () => {
  test("a dragged boundary changes the shares at once and sends them once, in sum 100 %", () => {
    const driver = new Driver();
    const from = driver.boundary("basket", 0);
    const to = { x: from.x - 20 * driver.core.view.zoom, y: from.y };
    driver.hold(from, to);
    const shares = driver.core.feedback().split?.segments.map(({ share }) => share) ?? [];
    expect(shares).toEqual([0.4, 0.6]);
    expect(driver.core.feedback().tip).toMatchObject({ tip: "share", share: 0.4, connector: "go" });
    driver.release(to);
    expect(driver.edits()).toMatchObject([
      { edit: "put", records: [{ connector: { id: "go", share: 0.4 } }] },
    ]);
  });

  test("a boundary stops at the ends of the bar", () => {
    const driver = new Driver();
    const from = driver.boundary("basket", 0);
    driver.drag(from, { x: from.x + 4000, y: from.y });
    expect(driver.edits()).toMatchObject([{ records: [{ connector: { share: 1 } }] }]);
  });

  test("a click on a boundary changes nothing", () => {
    const driver = new Driver();
    driver.click(driver.boundary("basket", 0));
    expect(driver.edits()).toEqual([]);
  });
});

describe("a face", () => {
  test("dragged up scores the emotion higher and stays in its column", () => {
    const driver = new Driver();
    const from = driver.part("annoyed", "face");
    driver.hold(from, { x: from.x + 5, y: from.y - 26 });
    expect(driver.core.feedback().tip).toMatchObject({ tip: "score", score: 1 });
    driver.release({ x: from.x + 5, y: from.y - 26 });
    expect(driver.edits()).toMatchObject([
      { edit: "put", records: [{ node: { id: "annoyed", score: 1, x: 20 } }] },
    ]);
  });

  test("never leaves the scale", () => {
    const driver = new Driver();
    const from = driver.part("annoyed", "face");
    driver.drag(from, { x: from.x, y: from.y + 3000 });
    expect(driver.edits()).toMatchObject([{ records: [{ node: { score: -2 } }] }]);
  });
});

describe("editing text", () => {
  test("a double click opens the title, Enter keeps what was typed", () => {
    const driver = new Driver();
    driver.doubleClick(driver.card("basket"));
    expect(isTextTool(driver.core.tool)).toBe(true);
    driver.send({ type: "draft", text: " Cart  and\nbasket " }).send({ type: "commit" });
    expect(driver.edits()).toEqual([{ edit: "rename", id: "basket", title: "Cart and basket" }]);
  });

  test("Escape forgets what was typed", () => {
    const driver = new Driver();
    driver.click(driver.card("basket")).key("F2").send({ type: "draft", text: "x" }).key("Escape");
    expect(driver.edits()).toEqual([]);
    expect(driver.core.tool.name).toBe("idle");
  });

  test("typing on a selected card begins a new title", () => {
    const driver = new Driver();
    driver.click(driver.card("basket")).key("KeyS", { text: "س" }).send({ type: "commit" });
    expect(driver.edits()).toEqual([{ edit: "rename", id: "basket", title: "س" }]);
  });

  test("a press elsewhere keeps what was typed", () => {
    const driver = new Driver();
    driver
      .doubleClick(driver.card("basket"))
      .send({ type: "draft", text: "Cart" })
      .click(driver.card("checkout"));
    expect(driver.edits()).toEqual([{ edit: "rename", id: "basket", title: "Cart" }]);
    expect([...driver.core.selection]).toEqual([nodeKey("checkout")]);
  });
});

describe("the palette", () => {
  test("a card is shown in its cell while it is dragged, and made where it is dropped", () => {
    const driver = new Driver().take({ piece: "node", node: "touchpoint" }, "Touchpoint");
    const at = driver.at(240, 160);
    driver.move(at, {});
    expect(driver.core.feedback().ghosts).toMatchObject([{ title: "Touchpoint" }]);
    expect(driver.core.feedback().target).toMatchObject({ x: 100, y: 50 });
    driver.release(at);
    expect(driver.edits()).toMatchObject([
      {
        edit: "addNode",
        kind: "touchpoint",
        title: "Touchpoint",
        place: { stage: "aware", lane: "touch" },
        automation: null,
      },
    ]);
  });

  test("a rule that is dropped into a frame joins its automation, another card does not", () => {
    const driver = new Driver();
    driver.take({ piece: "node", node: "message" }).release(driver.at(560, 430));
    driver.take({ piece: "node", node: "note" }).release(driver.at(560, 430));
    expect(driver.edits()).toMatchObject([{ automation: "reminder" }, { automation: null }]);
  });

  test("a stage goes between the stages, a lane between the lanes", () => {
    const driver = new Driver();
    driver.take({ piece: "stage" }).release(driver.at(390, 100));
    driver.take({ piece: "stage" }).release(driver.at(690, 100));
    driver.take({ piece: "lane", lane: "notes" }).release(driver.at(300, 215));
    expect(driver.edits()).toMatchObject([
      { edit: "addStage", before: "buy" },
      { edit: "addStage", before: null },
      { edit: "addLane", kind: "notes", before: "feel" },
    ]);
  });

  test("in a map from right to left stages are counted from the right", () => {
    const driver = new Driver(sketch(true));
    driver.take({ piece: "stage" }).release(driver.at(310, 100));
    expect(driver.edits()).toMatchObject([{ edit: "addStage", before: "buy" }]);
  });

  test("Escape, or a drop outside, makes nothing", () => {
    const driver = new Driver();
    driver.take({ piece: "stage" }).move(driver.at(300, 100)).key("Escape").release(driver.at(300, 100));
    driver.take({ piece: "stage" }).release({ x: -30, y: 100 });
    expect(driver.edits()).toEqual([]);
  });
});

describe("removing and taking back", () => {
  test("Delete removes what is selected, once", () => {
    const driver = new Driver();
    driver
      .click(driver.card("basket"))
      .click(driver.card("later"), { shift: true })
      .key("Delete")
      .key("Delete");
    expect(driver.edits()).toEqual([{ edit: "remove", ids: ["basket", "later"] }]);
  });

  test("undo and redo go by the place of the key", () => {
    const driver = new Driver();
    driver
      .key("KeyZ", { ctrl: true, text: "ظ" })
      .key("KeyZ", { ctrl: true, shift: true })
      .key("KeyY", { ctrl: true });
    expect(driver.requests.map(({ request }) => request)).toEqual(["undo", "redo", "redo"]);
  });
});
