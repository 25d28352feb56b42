// The records as the interface holds them, and changes on their way.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Connector } from "../bindings/Connector";
import type { Id } from "../bindings/Id";
import { Trouble } from "../platform/shell";
import { asJson, withField } from "./json";
import { Mirror } from "./mirror";
import { Session, type SessionEvent } from "./session";
import { FakeShell } from "./testing/fakeShell";

const connector = (id: string, share?: number): { connector: Connector } => ({
  connector: { id, from: "a", port: "next", to: "b", ...(share === undefined ? {} : { share }) },
});

describe("the mirror", () => {
  test("a change puts and removes records by their id, and the state before stays as it was", () => {
    const before = Mirror.of("j", 1, [connector("c"), connector("d")]);
    const after = before.after({ revision: 2, put: [connector("c", 0.4)], remove: ["d"] });
    expect(after.connector("c")?.share).toBe(0.4);
    expect(after.connector("d")).toBeUndefined();
    expect(before.connector("c")?.share).toBeUndefined();
    expect(before.connectors().length).toBe(2);
    expect(after.revision).toBe(2);
  });

  test("after any changes it holds what the last change of each record says", () => {
    const id = fc.constantFrom("c1", "c2", "c3");
    const change = fc.record({ id, share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })) });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const expected = new Map<string, number>();
        let mirror = Mirror.of("j", 0, []);
        for (const [at, { id: one, share }] of changes.entries()) {
          if (share === null) expected.delete(one);
          else expected.set(one, share);
          const [put, remove] = share === null ? [[], [one]] : [[connector(one, share)], []];
          mirror = mirror.after({ revision: at, put, remove });
        }
        expect(new Map(mirror.connectors().map((found) => [found.id, found.share]))).toEqual(expected);
        expect(new Set(mirror.connectorsOf("a").map((found) => found.id))).toEqual(new Set(expected.keys()));
      }),
    );
  });

  test("stages and lanes come in the journey's order, the scenario without an id", () => {
    const own = { title: "", language: "en", direction: "auto", state: "asIs", currency: "EUR" } as const;
    const mirror = Mirror.of("j", 1, [
      { stage: { id: "s1", title: "one", color: "blue" } },
      { stage: { id: "s2", title: "two", color: "blue" } },
      { journey: { id: "j", ...own, stages: ["s2", "s1"], lanes: [] } },
    ]);
    expect(mirror.stages().map(({ title }) => title)).toEqual(["two", "one"]);
    expect(mirror.scenario).toBeUndefined();
  });
});

describe("fields of a record", () => {
  test("setting one keeps the order, and those of a newer version", () => {
    const fields = asJson({ id: "c", from: "a", port: "next", to: "b", title: "x" });
    expect(Object.keys(withField(fields, "port", "else"))).toEqual(["id", "from", "port", "to", "title"]);
    expect(withField({ moon: "full", title: "x" }, "title", undefined)).toEqual({ moon: "full" });
  });
});

describe("changes on their way", () => {
  function begin(shell = new FakeShell()) {
    const events: SessionEvent[] = [];
    const session = new Session(shell, shell.opened(), (event) => events.push(event));
    return { shell, session, events };
  }

  test("the next waits for the one before, and is made on its revision", async () => {
    const { shell, session } = begin();
    let open: () => void = () => undefined;
    shell.gate = new Promise((resolve) => {
      open = resolve;
    });
    const first = session.change(() => ({ edit: "put", records: [connector("go", 0.3)] }));
    const second = session.change((mirror) => {
      expect(mirror.connector("go")?.share).toBe(0.3);
      return { edit: "put", records: [connector("go", 0.2)] };
    });
    await Promise.resolve();
    expect(shell.asked).toEqual(["put on 1"]);
    expect(session.state.pending).toBe(2);
    open();
    await Promise.all([first, second]);
    expect(shell.asked).toEqual(["put on 1", "put on 2"]);
    expect(session.state.mirror.connector("go")?.share).toBe(0.2);
    expect(session.state.pending).toBe(0);
  });

  test("a refusal is told, and changes nothing", async () => {
    const { shell, session, events } = begin();
    shell.refusal = new Trouble("portTaken", "That exit leads somewhere already.");
    await session.change(() => ({ edit: "put", records: [connector("go", 0.1)] }));
    expect(session.state.mirror.connector("go")?.share).toBe(0.6);
    expect(events.some((one) => one.event === "trouble" && one.trouble.code === "portTaken")).toBe(true);
    expect(shell.asked).toEqual(["put on 1"]);
    expect(session.state.pending).toBe(0);
  });

  test("a change on an old revision opens the journey anew", async () => {
    const { shell, session, events } = begin();
    shell.refusal = new Trouble("staleRevision", "The journey has changed elsewhere.");
    shell.revision = 7;
    await session.change(() => ({ edit: "put", records: [connector("go", 0.1)] }));
    expect(shell.asked).toEqual(["put on 1", "open"]);
    expect(session.state.mirror.revision).toBe(7);
    expect(events.some(({ event }) => event === "reopened")).toBe(true);
  });

  test("a change that has nothing left to do is not sent", async () => {
    const { shell, session } = begin();
    expect(await session.change(() => undefined)).toEqual([]);
    expect(shell.asked).toEqual([]);
  });

  test("undo goes only where there is something to take back", async () => {
    const { shell, session } = begin();
    await session.undo();
    await session.change(() => ({ edit: "put", records: [connector("go", 0.1)] }));
    await session.undo();
    expect(shell.asked).toEqual(["put on 1", "undo"]);
  });
});

describe("a run", () => {
  const summary = {
    run: null,
    headline: "About 12 in 100",
    customers: 500,
    seed: 1,
    certainty: [],
    change: null,
    warnings: [],
    expectations: [],
    unweighed: true,
    stale: false,
  };

  test("shows its figures and its end at once", async () => {
    const shell = new FakeShell();
    shell.summary = { ...summary, unweighed: false };
    const seen: unknown[] = [];
    const session = new Session(shell, shell.opened(), ({ event }) => {
      if (event === "changed") seen.push([session.state.run?.headline, session.state.progress]);
    });
    await session.simulate();
    expect(seen).toEqual([["About 12 in 100", null]]);
  });

  test("is old once the journey has changed, and by no change that makes none", async () => {
    const shell = new FakeShell();
    shell.summary = { ...summary, run: 1, unweighed: false };
    const session = new Session(shell, shell.opened(), () => undefined);
    await session.simulate();
    const { edit } = shell;
    // What holds already is answered with the revision that there is.
    shell.edit = async () => ({ ...(await edit("map", 1, { edit: "put", records: [] })), revision: 1 });
    await session.change(() => ({ edit: "put", records: [] }));
    expect(session.state.run?.stale).toBe(false);
    shell.edit = edit;
    await session.change(() => ({ edit: "put", records: [connector("go", 0.1)] }));
    expect(session.state.run?.stale).toBe(true);
  });

  test("is kept once its figures are in sight, and before another begins", async () => {
    const shell = new FakeShell();
    shell.summary = { ...summary, unweighed: false };
    const told: string[] = [];
    const { simulate } = shell;
    shell.simulate = (...asked) => {
      told.push("asked");
      return simulate(...asked);
    };
    shell.keepRun = async () => {
      told.push(`kept after “${session.state.run?.headline}”`);
      return { ...summary, run: 1, unweighed: false };
    };
    let second: Promise<void> | undefined;
    const session = new Session(shell, shell.opened(), ({ event }) => {
      if (event === "changed") second ??= session.simulate();
    });
    await session.simulate();
    await second;
    const kept = "kept after “About 12 in 100”";
    expect(told).toEqual(["asked", kept, "asked", kept]);
    expect(session.state.run?.run).toBe(1);
  });

  test("that could not be kept stays in sight, and the reason is told", async () => {
    const shell = new FakeShell();
    shell.summary = summary;
    shell.keepRun = async () => {
      throw new Trouble("libraryFull", "There is no room left on the disk.");
    };
    const told: string[] = [];
    const session = new Session(shell, shell.opened(), (event) => {
      if (event.event === "trouble") told.push(event.trouble.message);
    });
    await session.simulate();
    expect(told).toEqual(["There is no room left on the disk."]);
    expect(session.state.run).toEqual(summary);
  });

  test("may follow another at once, and is not ended by the weighing of that one", async () => {
    const shell = new FakeShell();
    let finish: () => void = () => undefined;
    shell.simulate = async () => {
      shell.ran += 1;
      if (shell.ran === 2) await new Promise<void>((resolve) => (finish = resolve));
      const display = { grid: null, put: [], remove: [] };
      return { summary, display, drawn: ++shell.drawn };
    };
    shell.keepRun = async () => ({ ...summary, run: shell.ran });
    const weighed: number[] = [];
    shell.weigh = async (...[, run]: [Id?, number?]) => {
      weighed.push(run ?? 0);
      return { ...summary, run: run ?? 0, unweighed: false };
    };
    let second: Promise<void> | undefined;
    const session = new Session(shell, shell.opened(), ({ event }) => {
      if (event === "changed") second ??= session.simulate();
    });
    await session.simulate();
    expect(weighed).toEqual([]);
    finish();
    await second;
    expect(weighed).toEqual([2]);
  });
});
