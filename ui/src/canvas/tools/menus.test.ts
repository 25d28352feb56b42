// What a menu is about, and what the commands do that no key does.
import { describe, expect, test } from "vitest";
import { automationKey, connectorKey, type KeyText, laneKey, nodeKey, stageKey } from "../keys";
import { cardsOfLines, pastePlace } from "../pasting";
import { areaOf, menuPlace, subjectOf } from "../selected";
import { Driver } from "../testing/driver";
import { HEADER, STAGE_WIDTH, sketch, TITLES } from "../testing/sketch";
import { toDrawing } from "../viewport";
import { automateSelected, isOn, switchSelected } from "./automating";
import { colourSelected, hasColour } from "./colouring";
import { dropped } from "./droppingPiece";
import { addBeside } from "./ordering";
import type { Act } from "./tool";
import { leadSelected, leadsSo } from "./ways";

/** Selects these and chooses a command. */
function chosen(keys: readonly KeyText[], act: Act, driver = new Driver()): Driver {
  driver.core.selection = new Set(keys);
  return driver.send({ type: "act", act });
}

describe("the second button", () => {
  test("selects what it is pressed on, and nothing on empty ground", () => {
    const driver = new Driver();
    driver.press(driver.card("basket"), { button: "second" });
    expect([...driver.core.selection]).toEqual([nodeKey("basket")]);
    driver.press(driver.card("checkout"), { button: "second" });
    expect([...driver.core.selection]).toEqual([nodeKey("checkout")]);
    driver.press(driver.at(390, 180), { button: "second" });
    expect(driver.core.selection.size).toBe(0);
    expect(driver.core.tool.name).toBe("idle");
  });

  test("keeps what is selected together with what it is pressed on", () => {
    const driver = new Driver();
    driver.click(driver.card("basket")).click(driver.card("later"), { shift: true });
    driver.press(driver.card("later"), { button: "second" });
    driver.send({ type: "menu", at: driver.card("later") });
    expect(driver.core.selection).toEqual(new Set([nodeKey("basket"), nodeKey("later")]));
  });

  test("a menu that the main button asks for ends the press, and what is typed is kept", () => {
    const driver = new Driver();
    driver.press(driver.card("basket"), { ctrl: true }).send({ type: "menu", at: driver.card("basket") });
    expect(driver.core.tool.name).toBe("idle");
    driver
      .key("F2")
      .send({ type: "draft", text: "Cart" })
      .send({ type: "menu", at: driver.card("checkout") });
    expect(driver.edits()).toEqual([{ edit: "rename", id: "basket", title: "Cart" }]);
    expect([...driver.core.selection]).toEqual([nodeKey("checkout")]);
  });

  test("while a card is dragged nothing comes of it", () => {
    const driver = new Driver();
    driver.hold(driver.card("basket"), driver.at(300, 120)).send({ type: "menu", at: driver.card("later") });
    expect(driver.core.tool.name).toBe("draggingNodes");
    expect([...driver.core.selection]).toEqual([nodeKey("basket")]);
  });
});

describe("what a menu is about", () => {
  test.each([
    ["map", []],
    ["card", [nodeKey("basket")]],
    ["rule", [nodeKey("later")]],
    ["several", [nodeKey("basket"), stageKey("buy")]],
    ["connector", [connectorKey("go")]],
    ["stage", [stageKey("buy")]],
    ["lane", [laneKey("feel")]],
    ["automation", [automationKey("reminder")]],
  ] as const)("%s", (subject, keys) => {
    const driver = new Driver();
    driver.core.selection = new Set(keys);
    expect(subjectOf(driver.core)).toBe(subject);
  });

  test("a stage takes up its column, a lane its row, and the view shows all of it", () => {
    const { core } = new Driver();
    const column = areaOf(core.scene, [stageKey("buy")]);
    expect(column).toMatchObject({ x: TITLES + STAGE_WIDTH, y: 0, w: STAGE_WIDTH });
    expect(areaOf(core.scene, [laneKey("touch")])).toMatchObject({ x: 0, y: HEADER });
    expect(areaOf(core.scene, [])).toBeUndefined();
  });

  test("by a key it opens under what is selected, where reading begins, and within the window", () => {
    const driver = new Driver().click(new Driver().card("basket"));
    const box = driver.core.scene.get(nodeKey("basket"))?.box;
    const at = (rightToLeft: boolean) => toDrawing(driver.core.view, menuPlace(driver.core, rightToLeft));
    expect(at(false).x).toBeCloseTo(box?.x ?? 0);
    expect(at(false).y).toBeCloseTo((box?.y ?? 0) + (box?.h ?? 0));
    expect(at(true).x).toBeCloseTo((box?.x ?? 0) + (box?.w ?? 0));
    driver.core.view = { ...driver.core.view, x: 5000, y: -5000 };
    expect(menuPlace(driver.core, false)).toEqual({ x: 8, y: 792 });
  });

  test("with nothing selected it opens where the pointer is", () => {
    const driver = new Driver().move(new Driver().at(450, 300));
    expect(toDrawing(driver.core.view, menuPlace(driver.core, false))).toEqual({ x: 450, y: 300 });
  });
});

describe("stages and lanes beside the one that is selected", () => {
  test("a stage before and after it, in the order of reading", () => {
    const before = chosen([stageKey("buy")], (world) => addBeside(world, "stage", "before"));
    expect(before.edits()).toEqual([{ edit: "addStage", title: "stage", before: "buy" }]);
    const after = chosen([stageKey("buy")], (world) => addBeside(world, "stage", "after"));
    expect(after.edits()).toEqual([{ edit: "addStage", title: "stage", before: null }]);
  });

  test("a lane above and below it, of the first kind that is not there yet", () => {
    const above = chosen([laneKey("feel")], (world) => addBeside(world, "lane", "before"));
    expect(above.edits()).toEqual([{ edit: "addLane", kind: "painPoints", title: "lane", before: "feel" }]);
    const below = chosen([laneKey("touch")], (world) => addBeside(world, "lane", "after"));
    expect(below.edits()).toMatchObject([{ edit: "addLane", before: "feel" }]);
  });

  test("not where something else is selected", () => {
    expect(chosen([laneKey("feel")], (world) => addBeside(world, "stage", "after")).requests).toEqual([]);
  });
});

describe("here", () => {
  test("a card comes to stand where the menu was opened, and a rule joins the frame there", () => {
    const note = { piece: "node", node: "note" } as const;
    const put = chosen([], (world) => dropped(note, "New", { x: 250, y: 320 }, world));
    expect(put.edits()).toMatchObject([
      { edit: "addNode", kind: "note", place: { stage: "aware", lane: "feel" }, automation: null },
    ]);
    const message = { piece: "node", node: "message" } as const;
    const joined = chosen([], (world) => dropped(message, "New", { x: 560, y: 460 }, world));
    expect(joined.edits()).toMatchObject([{ edit: "addNode", kind: "message", automation: "reminder" }]);
  });

  test("a stage comes to stand in the gap that is nearest", () => {
    const put = chosen([], (world) => dropped({ piece: "stage" }, "New", { x: 390, y: 200 }, world));
    expect(put.edits()).toEqual([{ edit: "addStage", title: "New", before: "buy" }]);
  });

  test("what is pasted too, whatever is selected", () => {
    const driver = new Driver().click(new Driver().card("left"));
    const at = { x: 250, y: 320 };
    expect(cardsOfLines(["a"], driver.core, at)).toMatchObject({
      nodes: [{ kind: "emotion", place: { stage: "aware", lane: "feel" } }],
    });
    expect(pastePlace(driver.core, at)).toEqual({ stage: "aware", lane: "feel", x: 150, y: 110 });
  });
});

describe("colours", () => {
  test("one change colours all that is selected, but for what has that colour already", () => {
    const driver = chosen([stageKey("aware"), nodeKey("basket")], (world) => colourSelected(world, "rose"));
    expect(driver.edits()).toEqual([
      {
        edit: "put",
        records: [
          { stage: { id: "aware", title: "aware", color: "rose" } },
          { node: expect.objectContaining({ id: "basket", color: "rose" }) },
        ],
      },
    ]);
    expect(chosen([stageKey("aware")], (world) => colourSelected(world, "blue")).requests).toEqual([]);
  });

  test("a card goes back to the colour of its kind, a stage cannot", () => {
    const usual: Act = (world) => colourSelected(world, "usual");
    expect(chosen([nodeKey("basket")], usual).requests).toEqual([]);
    expect(chosen([stageKey("buy")], usual).requests).toEqual([]);
    const driver = new Driver();
    driver.core.selection = new Set([nodeKey("basket")]);
    expect(hasColour(driver.core, "usual")).toBe(true);
    driver.core.selection = new Set([stageKey("buy")]);
    expect(hasColour(driver.core, "blue")).toBe(true);
  });
});

describe("automations", () => {
  test("the selected rules become one, and other cards stay out of it", () => {
    const driver = chosen([nodeKey("left"), nodeKey("basket"), nodeKey("later")], automateSelected);
    expect(driver.edits()).toEqual([
      { edit: "addAutomation", title: "automation", nodes: ["left", "later"] },
    ]);
    expect(chosen([nodeKey("basket")], automateSelected).requests).toEqual([]);
  });

  test("one is switched off", () => {
    const driver = chosen([automationKey("reminder")], switchSelected);
    expect(isOn(driver.core)).toBe(true);
    expect(driver.edits()).toEqual([
      {
        edit: "put",
        records: [{ automation: { id: "reminder", title: "Reminder", on: false, endsWhen: [] } }],
      },
    ]);
  });

  test("Ctrl+A takes the rules of the one that is selected", () => {
    const driver = new Driver();
    driver.core.selection = new Set([automationKey("reminder")]);
    driver.key("KeyA", { ctrl: true });
    expect(driver.core.selection).toEqual(new Set([nodeKey("left"), nodeKey("later")]));
  });
});

test("a connector from a touchpoint to a rule starts it as well, or leads there instead; others cannot", () => {
  const { mirror, list } = sketch();
  const connector = { id: "go", from: "basket", port: "next", to: "later", share: 0.6 };
  const led = mirror.after({ revision: 2, put: [{ connector }], remove: [] });
  const also: Act = (world) => leadSelected(world, true);
  const driver = chosen([connectorKey("go")], also, new Driver({ mirror: led, list }));
  expect(leadsSo(driver.core, false)).toBe(true);
  expect(driver.edits()).toEqual([
    {
      edit: "put",
      records: [{ connector: { id: "go", from: "basket", port: "next", to: "later", also: true } }],
    },
  ]);
  expect(chosen([connectorKey("go")], also).requests).toEqual([]);
});

test("Ctrl+3 shows the whole width, and what was in the middle stays there", () => {
  const driver = new Driver().key("Digit0", { ctrl: true });
  driver.core.view = { ...driver.core.view, zoom: 3, x: 300, y: 200 };
  driver.key("Digit3", { ctrl: true });
  const { view, scene } = driver.core;
  expect(view.zoom).toBe(1);
  expect(view.x + view.width / 2).toBeCloseTo(scene.grid.width / 2);
});
