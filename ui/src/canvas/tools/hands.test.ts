// What hands and keys make, copy, line up and put elsewhere.
import { describe, expect, test } from "vitest";
import { connectorKey, laneKey, nodeKey, stageKey } from "../keys";
import { cardsOfLines, isSafar, linesOf, pastePlace } from "../pasting";
import { Driver } from "../testing/driver";
import { sketch } from "../testing/sketch";

describe("typing on", () => {
  test("Tab adds the next step in the next stage where nothing stands there yet, else beside the card", () => {
    const driver = new Driver();
    driver.click(driver.card("annoyed")).key("Tab");
    driver.click(driver.card("basket")).key("Tab");
    expect(driver.edits()).toMatchObject([
      { edit: "addNext", from: "annoyed", kind: "emotion", place: { stage: "buy", lane: "feel", x: 152 } },
      {
        edit: "addNext",
        from: "basket",
        kind: "touchpoint",
        place: { stage: "aware", lane: "touch", y: 20 },
      },
    ]);
  });

  test("in a map from right to left it goes on to the left", () => {
    const driver = new Driver(sketch(true));
    driver.click(driver.card("annoyed")).key("Tab");
    expect(driver.edits()).toMatchObject([
      { edit: "addNext", place: { stage: "buy", lane: "feel", x: 152 } },
    ]);
  });

  test("a rule is followed by a message, what a message does is waited for", () => {
    const driver = new Driver();
    driver.click(driver.card("later")).key("Tab");
    expect(driver.edits()).toMatchObject([{ edit: "addNext", from: "later", kind: "message" }]);
  });

  test("Enter adds what usually stands in the lane below, under the card", () => {
    const driver = new Driver();
    driver.click(driver.card("basket")).key("Enter");
    expect(driver.edits()).toMatchObject([
      { edit: "addNode", kind: "emotion", place: { stage: "aware", lane: "feel", x: 36 } },
    ]);
  });

  test("under the last lane there is nothing, which is said", () => {
    const driver = new Driver();
    driver.click(driver.card("later")).key("Enter");
    expect(driver.requests).toEqual([{ request: "tell", what: "lastLane" }]);
  });

  test("with nothing selected, and with more than one card, Tab makes nothing", () => {
    const driver = new Driver().key("Tab");
    driver.click(driver.card("basket")).click(driver.card("later"), { shift: true }).key("Tab");
    expect(driver.edits()).toEqual([]);
  });
});

describe("pasting text", () => {
  test("each line that says something becomes a card, without the marks of its list", () => {
    expect(linesOf("- Sees an ad\r\n\n  • Opens\tthe shop\n2. Pays\n-5 %")).toEqual([
      "Sees an ad",
      "Opens the shop",
      "Pays",
      "-5 %",
    ]);
  });

  test("the cards stand below the one that is selected, and are of its kind", () => {
    const driver = new Driver();
    driver.click(driver.card("left"));
    const edit = cardsOfLines(["a", "b"], driver.core);
    expect(edit).toMatchObject({
      edit: "addNodes",
      nodes: [
        { kind: "trigger", title: "a", place: { stage: "buy", lane: "rules", x: 20, y: 102 } },
        { kind: "trigger", title: "b", place: { stage: "buy", lane: "rules", x: 20, y: 164 } },
      ],
    });
  });

  test("with nothing selected they stand where the pointer is, as what usually stands there", () => {
    const driver = new Driver().move(new Driver().at(450, 300));
    expect(cardsOfLines(["a"], driver.core)).toMatchObject({
      nodes: [{ kind: "emotion", place: { stage: "buy", lane: "feel" } }],
    });
    expect(pastePlace(driver.core)).toEqual({ stage: "buy", lane: "feel", x: 50, y: 90 });
  });

  test("only what begins as a Safar file is taken for one", () => {
    expect(isSafar('{\n  "safar": 1, "journey": {} }')).toBe(true);
    expect(isSafar('[{ "safar": 1 }]')).toBe(false);
    expect(isSafar("safar")).toBe(false);
  });
});

describe("copies", () => {
  test("copy and cut name what is selected, paste asks for what is there", () => {
    const driver = new Driver();
    driver.click(driver.card("basket")).key("KeyC", { ctrl: true, text: "ز" });
    driver.key("KeyX", { ctrl: true }).key("KeyV", { ctrl: true });
    expect(driver.requests.map(({ request }) => request)).toEqual(["copy", "copy", "change", "paste"]);
    expect(driver.edits()).toEqual([{ edit: "remove", ids: ["basket"] }]);
  });

  test("Ctrl+D puts copies beside what is selected; of a stage, of all its cards", () => {
    const driver = new Driver();
    driver.click(driver.card("basket")).key("KeyD", { ctrl: true });
    driver.click(driver.group(stageKey("buy"))).key("KeyD", { ctrl: true });
    const ids = ["checkout", "annoyed", "left", "later"];
    expect(driver.edits()).toMatchObject([
      { edit: "duplicate", nodes: [{ id: "basket", place: { x: 44, y: 44 } }] },
      { edit: "duplicate", nodes: ids.map((id) => ({ id })) },
    ]);
  });

  test("a drag with Alt leaves the card where it is and drops a copy", () => {
    const driver = new Driver();
    const from = driver.card("basket");
    const to = { x: from.x + 100, y: from.y + 30 };
    driver.hold(from, to, { alt: true, ctrl: true });
    expect(driver.core.feedback().moved?.size).toBe(0);
    expect(driver.core.feedback().copies?.get(nodeKey("basket"))).toEqual({ x: 100, y: 30 });
    driver.release(to, { alt: true });
    expect(driver.edits()).toMatchObject([
      { edit: "duplicate", nodes: [{ id: "basket", place: { x: 120 } }] },
    ]);
  });
});

describe("arranging", () => {
  const both = () => {
    const driver = new Driver();
    return driver.click(driver.card("left")).click(driver.card("checkout"), { shift: true });
  };

  test("cards come in line with the outermost, and one that is there already stays", () => {
    expect(both().key("KeyW", { alt: true }).edits()).toMatchObject([
      { edit: "move", nodes: [{ id: "left", place: { lane: "touch", y: 20 } }] },
    ]);
    expect(both().key("KeyA", { alt: true }).edits()).toEqual([]);
  });

  test("three cards are spread with the same room between them", () => {
    const driver = new Driver();
    for (const id of ["checkout", "annoyed", "left"]) driver.click(driver.card(id), { shift: true });
    driver.key("KeyV", { alt: true, shift: true });
    const [edit] = driver.edits();
    expect(edit).toMatchObject({ edit: "move", nodes: [{ id: "annoyed", place: { lane: "feel", y: 30 } }] });
  });

  test("what is locked keeps its place, until it is set free", () => {
    const driver = new Driver().click(new Driver().card("basket")).key("KeyL", { ctrl: true, shift: true });
    expect(driver.edits()).toMatchObject([
      { edit: "put", records: [{ node: { id: "basket", locked: true } }] },
    ]);
  });

  test("Ctrl+A takes the cards of the lane that is selected, and then all", () => {
    const driver = new Driver();
    driver.click(driver.group(laneKey("rules"))).key("KeyA", { ctrl: true });
    expect(driver.core.selection).toEqual(new Set([nodeKey("left"), nodeKey("later")]));
    expect(driver.key("KeyA", { ctrl: true }).core.selection.size).toBe(5);
  });
});

describe("stages and lanes", () => {
  test("a header that is dragged goes between two others", () => {
    const driver = new Driver();
    driver.drag(driver.group(stageKey("aware")), driver.at(640, 30));
    driver.drag(driver.group(laneKey("rules")), driver.at(50, 60));
    expect(driver.edits()).toEqual([
      { edit: "reorder", id: "aware", before: null },
      { edit: "reorder", id: "rules", before: "touch" },
    ]);
  });

  test("one that is dropped where it stands, and Escape, change nothing", () => {
    const driver = new Driver();
    driver.drag(driver.group(stageKey("aware")), driver.at(300, 30));
    driver
      .hold(driver.group(stageKey("aware")), driver.at(640, 30))
      .key("Escape")
      .release(driver.at(640, 30));
    expect(driver.requests).toEqual([]);
  });

  test("the edge of a stage makes it wider, that of a lane higher", () => {
    const driver = new Driver();
    driver.drag(driver.at(400, 30), driver.at(460, 30)).drag(driver.at(50, 370), driver.at(50, 400));
    expect(driver.edits()).toMatchObject([
      { edit: "put", records: [{ stage: { id: "aware", width: 360 } }] },
      { edit: "put", records: [{ lane: { id: "feel", height: 190 } }] },
    ]);
  });

  test("in a map from right to left a stage grows to the left", () => {
    const driver = new Driver(sketch(true));
    driver.drag(driver.at(300, 30), driver.at(250, 30));
    expect(driver.edits()).toMatchObject([{ records: [{ stage: { id: "aware", width: 350 } }] }]);
  });

  test("by keys the one that is selected goes a place on, grows and is folded", () => {
    const driver = new Driver().click(new Driver().group(stageKey("aware")));
    driver.key("ArrowRight", { alt: true }).key("ArrowLeft", { alt: true });
    driver.key("ArrowRight", { alt: true, shift: true }).key("KeyF", { alt: true });
    expect(driver.edits()).toMatchObject([
      { edit: "reorder", id: "aware", before: null },
      { edit: "put", records: [{ stage: { id: "aware", width: 324 } }] },
      { edit: "put", records: [{ stage: { id: "aware", folded: true } }] },
    ]);
  });

  test("in a map from right to left the left arrow leads on", () => {
    const driver = new Driver(sketch(true)).click(new Driver(sketch(true)).group(stageKey("aware")));
    driver.key("ArrowLeft", { alt: true });
    expect(driver.edits()).toEqual([{ edit: "reorder", id: "aware", before: null }]);
  });

  test("an edge that is pressed twice goes back to where the content asks", () => {
    const driver = new Driver().doubleClick(new Driver().at(400, 30));
    expect(driver.edits()).toMatchObject([{ records: [{ stage: { id: "aware" } }] }]);
    expect(JSON.stringify(driver.edits())).not.toContain("width");
  });
});

describe("a connector that is there", () => {
  const end = (driver: Driver) => driver.at(419, 95);
  const answers = new Map([
    ["checkout", { way: "routed" as const, why: null }],
    ["later", { way: "also" as const, why: null }],
    ["annoyed", { way: null, why: "A feeling is no step." }],
  ]);

  test("is taken at its end and dropped on another card", () => {
    const driver = new Driver();
    driver.hold(end(driver), driver.card("later")).answer("basket", answers);
    expect(driver.requests).toEqual([
      { request: "mayConnect", from: "basket", port: "next", connector: "go" },
    ]);
    expect(driver.core.feedback().hidden).toEqual(new Set([connectorKey("go")]));
    driver.release(driver.card("later"));
    expect(driver.edits()).toEqual([
      { edit: "reattach", id: "go", from: "basket", port: "next", to: "later", also: true },
    ]);
  });

  test("dropped where it ended, or on a card that refuses, it stays", () => {
    const driver = new Driver();
    driver
      .hold(end(driver), driver.card("checkout"))
      .answer("basket", answers)
      .release(driver.card("checkout"));
    driver
      .hold(end(driver), driver.card("annoyed"))
      .answer("basket", answers)
      .release(driver.card("annoyed"));
    expect(driver.edits()).toEqual([]);
  });

  test("is taken at its start and dropped on another card", () => {
    const driver = new Driver();
    driver.drag(driver.at(252, 95), driver.card("later"));
    expect(driver.edits()).toEqual([
      { edit: "reattach", id: "go", from: "later", port: null, to: "checkout", also: null },
    ]);
  });
});

test("with Alt a connector to a rule takes the customers over instead of starting it as well", () => {
  const driver = new Driver();
  const answers = new Map([["later", { way: "also" as const, why: null }]]);
  for (const alt of [false, true]) {
    driver.hold(driver.part("basket", "port"), driver.card("later"), { alt }).answer("basket", answers);
    expect(driver.core.feedback().tip).toMatchObject({ way: alt ? "routed" : "also", choice: true });
    driver.release(driver.card("later"), { alt });
  }
  expect(driver.edits()).toMatchObject([
    { edit: "connect", to: "later", also: true },
    { edit: "connect", to: "later", also: false },
  ]);
});
