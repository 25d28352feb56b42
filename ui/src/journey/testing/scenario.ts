// A scenario as a map has it where nothing was set.
import type { Scenario } from "../../bindings/Scenario";

export const SCENARIO = {
  customers: 10_000,
  seed: 1,
  start: "2026-01-01T00:00:00Z",
  horizon: "P90D",
  arrivals: { process: "atOnce" },
  linger: 0,
  moodEffect: 0,
  visitCap: 100,
  attribution: "P7D",
  replications: 1,
} as const satisfies Scenario;
