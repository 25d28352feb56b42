// What is assumed of the map: figures that lie somewhere in a range. Every run says how far they move it.
import { Select } from "@mantine/core";
import type { Id } from "../../bindings/Id";
import { asJson, asRecord, type Json } from "../../journey/json";
import { insideOf, kindOf, type Mirror } from "../../journey/mirror";
import { titlesApart } from "../../journey/titles";
import { CROSS } from "../../look/Icon";
import { IconButton } from "../../look/IconButton";
import { fromIso, toIso } from "../../words/durations";
import { useWords, type Words } from "../../words/useWords";
import { useEdited, useEditor } from "../editor/useEditor";
import { FormContext, pathLabel } from "../inspector/FormContext";
import { Value } from "../inspector/widgets/Value";
import {
  type Assumption,
  assumptionsOf,
  type Figure,
  figuresOf,
  SCENARIO,
  shapeOf,
  usualRange,
  withRange,
} from "./assumptions";
import styles from "./simulate.module.css";

export function Assumptions() {
  const words = useWords();
  const editor = useEditor();
  const mirror = useEdited(({ session }) => session.state.mirror);
  const assumptions = assumptionsOf(mirror);
  const titleOf = titles(mirror, words);
  const put = ({ record, field }: Figure, ends: readonly [Json, Json] | undefined) =>
    void editor.change((now) => {
      const found = record === SCENARIO ? now.scenario && { scenario: now.scenario } : now.record(record);
      if (!found) return undefined;
      const fields = withRange(asJson(insideOf(found)), field, ends);
      return { edit: "put", records: [asRecord(kindOf(found), fields)] };
    });
  return (
    <>
      {assumptions.length === 0 && <p className={styles.quiet}>{words.say("simulate-no-assumptions")}</p>}
      <ul className={styles.runs}>
        {assumptions.map((assumption) => (
          <Entry
            key={keyOf(assumption)}
            assumption={assumption}
            title={titleOf(assumption.record)}
            mirror={mirror}
            put={(ends) => put(assumption, ends)}
          />
        ))}
      </ul>
      <NewAssumption
        mirror={mirror}
        titleOf={titleOf}
        add={(figure) => put(figure, usualRange(figure, scaled))}
      />
    </>
  );
}

interface EntryProps {
  readonly assumption: Assumption;
  readonly title: string;
  readonly mirror: Mirror;
  readonly put: (ends: readonly [Json, Json] | undefined) => void;
}

/** A figure and its range; its name shows it on the map. */
function Entry({ assumption, title, mirror, put }: EntryProps) {
  const words = useWords();
  const editor = useEditor();
  const { record, kind, field, ends } = assumption;
  const isOnMap = mirror.node(record) !== undefined || mirror.connector(record) !== undefined;
  const [low, high] = ends;
  const label = pathLabel(field, kind, mirror, words);
  const name = (
    <>
      <bdi>{title}</bdi>
      <span className={styles.quiet}>{label}</span>
    </>
  );
  const end = (name: "low" | "high", value: Json, change: (value: Json) => void) => (
    <Value
      name={name}
      shape={shapeOf(assumption)}
      value={value}
      needed
      change={(next) => next !== undefined && next !== null && change(next)}
    />
  );
  return (
    <li className={styles.run}>
      <div className={styles.heading}>
        {isOnMap ? (
          <button type="button" className={styles.about} onClick={() => editor.show([record])}>
            {name}
          </button>
        ) : (
          <span className={styles.about}>{name}</span>
        )}
        <IconButton
          d={CROSS}
          label={words.plain("remove-field", { field: `${title} · ${label}` })}
          act={() => put(undefined)}
        />
      </div>
      <FormContext value={{ mirror, kind: "range" }}>
        <div className={styles.ends}>
          {end("low", low, (next) => put([next, high]))}
          {end("high", high, (next) => put([low, next]))}
        </div>
      </FormContext>
    </li>
  );
}

interface NewProps {
  readonly mirror: Mirror;
  readonly titleOf: (record: Id) => string;
  readonly add: (figure: Figure) => void;
}

/** Gives another figure a range. */
function NewAssumption({ mirror, titleOf, add }: NewProps) {
  const words = useWords();
  const known = new Map(figuresOf(mirror).map((figure) => [keyOf(figure), figure]));
  const data = [...known].map(([value, { record, kind, field }]) => ({
    value,
    label: `${titleOf(record)} · ${pathLabel(field, kind, mirror, words)}`,
  }));
  return (
    <Select
      size="xs"
      aria-label={words.plain("simulate-add-assumption")}
      placeholder={words.plain("simulate-add-assumption")}
      searchable
      limit={50}
      data={data}
      value={null}
      nothingFoundMessage={words.plain("nothing-to-choose")}
      onChange={(key) => {
        const figure = known.get(key ?? "");
        if (figure) add(figure);
      }}
    />
  );
}

const keyOf = ({ record, field }: Figure) => `${record} ${field}`;

/** What each record is called, a connector by the cards that it joins. */
function titles(mirror: Mirror, { plain }: Words): (record: Id) => string {
  const nodes = mirror.nodes();
  const apart = titlesApart(nodes, mirror);
  const named = new Map(nodes.map(({ id }, at) => [id, apart[at] ?? ""]));
  for (const { id, name } of mirror.personas()) named.set(id, name || plain("kind-persona"));
  named.set(SCENARIO, plain("kind-scenario"));
  return (record) => {
    const connector = mirror.connector(record);
    if (!connector) return named.get(record) || record;
    const end = (id: Id) => named.get(id) || id;
    return plain("connector-between", { from: end(connector.from), to: end(connector.to) });
  };
}

/** A duration so many times as long, in whole seconds where it is longer than one. */
function scaled(duration: string, by: number): string {
  const milliseconds = fromIso(duration);
  if (milliseconds === undefined) return duration;
  const step = milliseconds >= 10_000 ? 1000 : 1;
  return toIso(Math.round((milliseconds * by) / step) * step);
}
