// The records of the open journey as the interface holds them: a picture of what Rust owns, by id.
import type { Automation } from "../bindings/Automation";
import type { Connector } from "../bindings/Connector";
import type { Expectation } from "../bindings/Expectation";
import type { Id } from "../bindings/Id";
import type { JourneyRecord } from "../bindings/JourneyRecord";
import type { Lane } from "../bindings/Lane";
import type { Node } from "../bindings/Node";
import type { Persona } from "../bindings/Persona";
import type { Record as AnyRecord } from "../bindings/Record";
import type { RecordKind } from "../bindings/RecordKind";
import type { Scenario } from "../bindings/Scenario";
import type { Segment } from "../bindings/Segment";
import type { Stage } from "../bindings/Stage";
import { automationOf } from "./nodes";

/** What a change does to the records. */
export interface RecordChange {
  readonly revision: number;
  readonly put: readonly AnyRecord[];
  readonly remove: readonly Id[];
}

/** One state of the journey. A change gives the next state and leaves this one as it is. */
export class Mirror {
  readonly journey: Id;
  readonly revision: number;
  readonly #records: ReadonlyMap<Id, AnyRecord>;
  readonly #scenario: Scenario | undefined;
  #connectorsOf: ReadonlyMap<Id, readonly Connector[]> | undefined;
  #tray: readonly Node[] | undefined;

  private constructor(
    journey: Id,
    revision: number,
    records: ReadonlyMap<Id, AnyRecord>,
    scenario: Scenario | undefined,
  ) {
    this.journey = journey;
    this.revision = revision;
    this.#records = records;
    this.#scenario = scenario;
  }

  static of(journey: Id, revision: number, records: readonly AnyRecord[]): Mirror {
    return new Mirror(journey, 0, new Map(), undefined).after({ revision, put: records, remove: [] });
  }

  after({ revision, put, remove }: RecordChange): Mirror {
    const records = new Map(this.#records);
    let scenario = this.#scenario;
    for (const id of remove) records.delete(id);
    for (const record of put) {
      const id = idOf(record);
      if (id !== undefined) records.set(id, record);
      else if ("scenario" in record) scenario = record.scenario;
    }
    return new Mirror(this.journey, revision, records, scenario);
  }

  record(id: Id): AnyRecord | undefined {
    return this.#records.get(id);
  }

  /** The journey's own record. */
  get own(): JourneyRecord | undefined {
    const record = this.#records.get(this.journey);
    return record && "journey" in record ? record.journey : undefined;
  }

  /** What every run is checked against, in the order of their ids. */
  expectations(): Expectation[] {
    const all = [...this.#records.values()].flatMap((record) =>
      "expectation" in record ? [record.expectation] : [],
    );
    return all.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  get scenario(): Scenario | undefined {
    return this.#scenario;
  }

  node(id: Id): Node | undefined {
    const record = this.#records.get(id);
    return record && "node" in record ? record.node : undefined;
  }

  connector(id: Id): Connector | undefined {
    const record = this.#records.get(id);
    return record && "connector" in record ? record.connector : undefined;
  }

  /** Stages in the journey's order. */
  stages(): Stage[] {
    return this.#listed(this.own?.stages, (record) => ("stage" in record ? record.stage : undefined));
  }

  /** Lanes in the journey's order. */
  lanes(): Lane[] {
    return this.#listed(this.own?.lanes, (record) => ("lane" in record ? record.lane : undefined));
  }

  nodes(): Node[] {
    return this.#every((record) => ("node" in record ? record.node : undefined));
  }

  /** The cards that nobody has placed, in the order in which they came: their ids grow with time. */
  tray(): readonly Node[] {
    this.#tray ??= this.nodes()
      .filter(({ stage }) => stage === undefined)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    return this.#tray;
  }

  connectors(): Connector[] {
    return this.#every((record) => ("connector" in record ? record.connector : undefined));
  }

  automations(): Automation[] {
    return this.#every((record) => ("automation" in record ? record.automation : undefined));
  }

  personas(): Persona[] {
    return this.#every((record) => ("persona" in record ? record.persona : undefined));
  }

  segments(): Segment[] {
    return this.#every((record) => ("segment" in record ? record.segment : undefined));
  }

  /** The connectors that start or end at a node. */
  connectorsOf(node: Id): readonly Connector[] {
    this.#connectorsOf ??= byEnds(this.connectors());
    return this.#connectorsOf.get(node) ?? [];
  }

  /** The rules of an automation. */
  membersOf(automation: Id): Node[] {
    return this.nodes().filter((node) => automationOf(node) === automation);
  }

  #listed<T>(ids: readonly Id[] | undefined, as: (record: AnyRecord) => T | undefined): T[] {
    return (ids ?? []).flatMap((id) => {
      const record = this.#records.get(id);
      return (record && as(record)) ?? [];
    });
  }

  #every<T>(as: (record: AnyRecord) => T | undefined): T[] {
    const found: T[] = [];
    for (const record of this.#records.values()) {
      const one = as(record);
      if (one !== undefined) found.push(one);
    }
    return found;
  }
}

function byEnds(connectors: readonly Connector[]): Map<Id, Connector[]> {
  const found = new Map<Id, Connector[]>();
  for (const connector of connectors) {
    for (const end of new Set([connector.from, connector.to])) {
      const others = found.get(end);
      if (others) others.push(connector);
      else found.set(end, [connector]);
    }
  }
  return found;
}

/** A record's id; the scenario has none. */
export function idOf(record: AnyRecord): Id | undefined {
  const inner = insideOf(record);
  return "id" in inner ? inner.id : undefined;
}

/** What a record is called. */
export function titleOf(record: AnyRecord): string {
  const inner = insideOf(record);
  if ("title" in inner) return inner.title ?? "";
  return "name" in inner ? inner.name : "";
}

export function kindOf(record: AnyRecord): RecordKind {
  for (const kind of Object.keys(record)) return kind as RecordKind;
  throw new TypeError("a record names its kind");
}

/** The record itself, without the name of its kind. */
export function insideOf(record: AnyRecord): RecordInside {
  for (const inner of Object.values(record)) return inner;
  throw new TypeError("a record has fields");
}

type Inside<R> = R extends unknown ? R[keyof R] : never;
export type RecordInside = Inside<AnyRecord>;
