// Badges: a sign on the corner of each card of which the checker says that it stops a run or changes one.
//
// Hints bear none: while a map is being drawn they wait in the list of the status bar.
import type { Found } from "../bindings/Found";
import { type Box, contains, grown, type Point } from "./geometry";
import { type KeyText, nodeKey } from "./keys";
import type { Scene } from "./scene";
import { seen, type Viewport } from "./viewport";

export interface Badge {
  readonly severity: "error" | "warning";
  /** What is wrong, and what to do. */
  readonly sentences: readonly string[];
}

/** The badge of each card that bears one. */
export type Badges = ReadonlyMap<KeyText, Badge>;

/** One badge a card, as bad as the worst that is found about it. */
export function badgesOf(findings: readonly Found[]): Badges {
  const badges = new Map<KeyText, Badge>();
  for (const { severity, record, sentence } of findings) {
    if (severity === "hint") continue;
    const key = nodeKey(record);
    const before = badges.get(key);
    badges.set(key, {
      severity: before?.severity === "error" ? "error" : severity,
      sentences: [...(before?.sentences ?? []), sentence],
    });
  }
  return badges;
}

/** The radius of a badge, in pixels of the drawing. */
export const RADIUS = 8;

/** Below this size cards are too small for badges to be told apart. */
const SMALLEST = 0.3;

/** Where the badge of a card lies: over the corner at which its title ends. */
export function badgeBox(card: Box, rightToLeft: boolean): Box {
  const x = rightToLeft ? card.x : card.x + card.w;
  return grown({ x, y: card.y, w: 0, h: 0 }, RADIUS);
}

/** The part of the world that badges depend on. */
interface Badged {
  readonly scene: Scene;
  readonly view: Viewport;
  readonly badges: Badges;
}

/** The badges in sight, and the cards that bear them. */
export function badgesInSight({ scene, view, badges }: Badged) {
  if (badges.size === 0 || view.zoom < SMALLEST) return [];
  const sight = grown(seen(view), RADIUS);
  return scene.within(sight).flatMap((card) => {
    const badge = card.layer === "node" ? badges.get(card.key) : undefined;
    return badge ? [{ badge, card }] : [];
  });
}

/** The badge at a place of the drawing. */
export function badgeAt(world: Badged, at: Point): Badge | undefined {
  const { rightToLeft } = world.scene.grid;
  return badgesInSight(world).findLast(({ card }) => contains(badgeBox(card.box, rightToLeft), at))?.badge;
}
