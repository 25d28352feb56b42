// Whatever hands do, in any order: the canvas never throws, and Escape leaves no trace of what was under way.
import fc from "fast-check";
import { expect, test } from "vitest";
import { nodeKey, stageKey } from "./keys";
import { Driver } from "./testing/driver";
import { sketch, thought } from "./testing/sketch";
import type { CanvasEvent } from "./tools/tool";

const at = fc.record({ x: fc.integer({ min: -200, max: 1400 }), y: fc.integer({ min: -200, max: 1000 }) });
const modifiers = { shift: fc.boolean(), ctrl: fc.boolean(), alt: fc.boolean() };

const CODES = [
  "Escape",
  "Enter",
  "F2",
  "Delete",
  "Backspace",
  "Space",
  "KeyZ",
  "KeyY",
  "KeyA",
  "KeyS",
  "KeyC",
  "KeyD",
  "KeyB",
  "KeyF",
  "KeyH",
  "KeyL",
  "KeyP",
  "KeyV",
  "KeyW",
  "KeyX",
  "Digit0",
  "Digit1",
  "Digit2",
  "Digit3",
  "Equal",
  "Minus",
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
  "Tab",
];

const event: fc.Arbitrary<CanvasEvent> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("down" as const),
      at,
      button: fc.constantFrom("main" as const, "middle" as const, "second" as const),
      count: fc.integer({ min: 1, max: 3 }),
      ...modifiers,
    }),
  },
  { weight: 6, arbitrary: fc.record({ type: fc.constant("move" as const), at, ...modifiers }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant("up" as const), at, ...modifiers }) },
  fc.record({ type: fc.constant("cancel" as const) }),
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("key" as const),
      code: fc.constantFrom(...CODES),
      text: fc.constantFrom("", "a", "س", "Enter"),
      ...modifiers,
    }),
  },
  fc.record({ type: fc.constant("keyUp" as const), code: fc.constantFrom(...CODES) }),
  fc.record({ type: fc.constant("wheel" as const), at, by: at, ...modifiers }),
  fc.record({
    type: fc.constant("take" as const),
    piece: fc.constantFrom(
      { piece: "stage" as const },
      { piece: "lane" as const, lane: "notes" as const },
      { piece: "node" as const, node: "message" as const },
      { piece: "node" as const, node: "emotion" as const },
    ),
    title: fc.string(),
  }),
  fc.record({
    type: fc.constant("takeCards" as const),
    ids: fc.subarray(["idea", "other", "basket", "gone"]),
  }),
  fc.record({
    type: fc.constant("answers" as const),
    from: fc.constantFrom("basket", "left"),
    port: fc.constant("next"),
    answers: fc.constant(new Map([["checkout", { way: "routed" as const, why: null }]])),
  }),
  fc.record({ type: fc.constant("edit" as const), key: fc.constantFrom(stageKey("buy"), nodeKey("idea")) }),
  fc.record({ type: fc.constant("draft" as const), text: fc.string() }),
  fc.record({ type: fc.constant("menu" as const), at }),
  fc.record({ type: fc.constant("commit" as const) }),
);

test("no order of events throws, and Escape restores", () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(event, { maxLength: 60 }), (rightToLeft, events) => {
      const driver = new Driver(sketch(rightToLeft, [thought("idea"), thought("other")]));
      driver.core.trayArea = () => ({ x: 900, y: 0, w: 300, h: 800 });
      const before = [...driver.core.scene.all()].map(({ box }) => box);
      for (const one of events) driver.send(one);
      driver.edits();
      driver.send({ type: "keyUp", code: "Space" }).key("Escape").settle();
      const { moved, hidden, lines, ...rest } = driver.core.feedback();
      expect({ tool: driver.core.tool.name, moved: moved?.size, hidden: hidden?.size, lines, rest }).toEqual({
        tool: "idle",
        moved: 0,
        hidden: 0,
        lines: [],
        rest: {},
      });
      expect([...driver.core.scene.all()].map(({ box }) => box)).toEqual(before);
      const { x, y, zoom } = driver.core.view;
      expect([x, y, zoom].every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test("what an Escape follows at once sends no change", () => {
  const start = fc.constantFrom("basket", "checkout", "annoyed", "left", "later");
  fc.assert(
    fc.property(start, fc.array(at, { minLength: 1, maxLength: 12 }), (id, way) => {
      const driver = new Driver();
      driver.press(driver.card(id));
      for (const point of way) driver.move(point);
      driver.key("Escape").release(way.at(-1) ?? { x: 0, y: 0 });
      expect(driver.edits()).toEqual([]);
    }),
  );
});
