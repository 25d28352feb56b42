// A connector is drawn from a port; the cards that it may go to light up, and one that refuses says why.
import type { Edit } from "../../bindings/Edit";
import type { Id } from "../../bindings/Id";
import type { Port } from "../../bindings/Port";
import type { Way } from "../../bindings/Way";
import type { Mirror } from "../../journey/mirror";
import type { Feedback, Tip } from "../feedback";
import { edgeTowards, type Point } from "../geometry";
import { connectorKey, type KeyText, nodeKey, nodeOf } from "../keys";
import { toDrawing } from "../viewport";
import { idle } from "./idle";
import { onWheel } from "./keyboard";
import { type Answers, type ChangeRequest, STAY, type Step, type Tool, type World } from "./tool";

interface Draft {
  readonly from: Id;
  readonly port: Port;
  /** Where the connector starts and where the pointer is, in the drawing. */
  readonly start: Point;
  readonly at: Point;
  /** The connector whose end is dragged; none: a new one is drawn. */
  readonly connector: Id | null;
  /** Where both may be, Alt takes the way that is not the usual one. */
  readonly alt: boolean;
  /** None until the rules have been asked. */
  readonly answers: Answers | undefined;
}

export const connecting = (
  from: Id,
  port: Port,
  start: Point,
  at: Point,
  connector: Id | null = null,
): Tool => drawing({ from, port, start, at, connector, alt: false, answers: undefined });

function drawing(draft: Draft): Tool {
  return {
    name: "connecting",
    cursor: (world) => (answerAt(draft, world)?.way === null ? "no-drop" : "crosshair"),
    feedback: (world) => shown(draft, world),
    on(event, world): Step {
      switch (event.type) {
        case "move":
          return { tool: drawing({ ...draft, at: toDrawing(world.view, event.at), alt: event.alt }) };
        case "answers":
          return event.from === draft.from && event.port === draft.port
            ? { tool: drawing({ ...draft, answers: event.answers }) }
            : STAY;
        case "wheel":
          return onWheel(event, world);
        case "up":
          return { tool: idle(), requests: connected({ ...draft, alt: event.alt }, world) };
        case "cancel":
          return { tool: idle() };
        case "key":
          return event.code === "Escape" ? { tool: idle() } : STAY;
        default:
          return STAY;
      }
    },
  };
}

/** The card under the pointer, other than the one that the connector starts at while it is still near. */
function targetOf({ at, from, start }: Draft, { scene }: World): { key: KeyText; id: Id } | undefined {
  const key = scene.nodesWithin({ ...at, w: 0, h: 0 }).at(-1)?.key;
  if (key === undefined) return undefined;
  const id = nodeOf(key);
  if (id === undefined) return undefined;
  const isStart = id === from && Math.hypot(at.x - start.x, at.y - start.y) < 24;
  return isStart ? undefined : { key, id };
}

function answerAt(draft: Draft, world: World) {
  const target = targetOf(draft, world);
  return target && draft.answers?.get(target.id);
}

function shown(draft: Draft, world: World): Feedback {
  const target = targetOf(draft, world);
  const answer = target && draft.answers?.get(target.id);
  const box = target && world.scene.get(target.key)?.box;
  const to = box && answer?.way ? edgeTowards(box, draft.start) : draft.at;
  const fromRule = world.mirror.node(draft.from)?.kind !== "touchpoint";
  const way = answer && wayOf(draft, answer.way);
  const line = { from: draft.start, to, dashed: fromRule || way === "also", live: true };
  const tip = answer && tipOf(draft, answer);
  const hidden = draft.connector === null ? undefined : new Set([connectorKey(draft.connector)]);
  return { lines: [line], lit: litBy(draft), ...(hidden && { hidden }), ...(tip && { tip }) };
}

/** A rule that a touchpoint starts as well may also take the customers over: then Alt says so. */
const wayOf = ({ alt }: Draft, usual: Way | null): Way | null => (alt && usual === "also" ? "routed" : usual);

function tipOf(draft: Draft, { way: usual, why }: { way: Way | null; why: string | null }): Tip | undefined {
  const { at } = draft;
  const way = wayOf(draft, usual);
  if (way) return { at, tip: "allowed", way, choice: usual === "also" };
  return why === null ? undefined : { at, tip: "refused", why };
}

function litBy({ answers }: Draft): Set<KeyText> {
  const lit = new Set<KeyText>();
  for (const [id, { way }] of answers ?? []) if (way) lit.add(nodeKey(id));
  return lit;
}

/** Released over a card that refuses, or over none, nothing is drawn. */
function connected(draft: Draft, world: World): ChangeRequest[] {
  const target = targetOf(draft, world);
  if (!target || answerAt(draft, world)?.way === null) return [];
  const { from, port, connector: id } = draft;
  const to = target.id;
  const { lines, hidden } = shown(draft, world);
  const settled = (lines ?? []).map((line) => ({ ...line, live: false }));
  const usual = answerAt(draft, world)?.way;
  const also = usual === "also" ? wayOf(draft, usual) === "also" : null;
  if (id !== null && world.mirror.connector(id)?.to === to && !draft.alt) return [];
  const edit = (mirror: Mirror): Edit | undefined => {
    if (!mirror.node(from) || !mirror.node(to)) return undefined;
    if (id === null) return { edit: "connect", from, port, to, also };
    return mirror.connector(id) ? { edit: "reattach", id, from, port, to, also } : undefined;
  };
  const meanwhile = { lines: settled, ...(hidden && { hidden }) };
  return [{ request: "change", edit, meanwhile, ...(id === null && { afterwards: "select" as const }) }];
}
