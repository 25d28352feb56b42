// Joins the canvas and the open journey: what a tool asks for is carried out, what has changed is shown.
import type { Edit } from "../bindings/Edit";
import type { Id } from "../bindings/Id";
import type { Opened } from "../bindings/Opened";
import { CanvasCore, type Outgoing } from "../canvas/core";
import type { Answers, CanvasEvent, ChangeRequest } from "../canvas/tools/tool";
import { type Shell, Trouble } from "../platform/shell";
import type { Mirror } from "./mirror";
import { Session, type SessionEvent } from "./session";

/** What the person has to be told. */
export type Telling = { readonly tell: "trouble"; readonly trouble: Trouble } | { readonly tell: "noCell" };

export class Editor {
  readonly core: CanvasCore;
  readonly session: Session;
  readonly #shell: Shell;
  readonly #tell: (telling: Telling) => void;
  readonly #listeners = new Set<() => void>();

  constructor(shell: Shell, opened: Opened, tell: (telling: Telling) => void) {
    this.#shell = shell;
    this.#tell = tell;
    this.session = new Session(shell, opened, (event) => this.#heard(event));
    this.core = new CanvasCore(this.session.state.mirror, opened.display);
  }

  /** Calls back whenever something that can be seen may be different. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Gives an event to the canvas and carries out what it asks for. */
  send(event: CanvasEvent): void {
    for (const outgoing of this.core.handle(event)) void this.#carryOut(outgoing);
    this.notify();
  }

  /** Changes the journey from outside the canvas. */
  async change(make: (mirror: Mirror) => Edit | undefined): Promise<readonly Id[]> {
    return this.session.change(make);
  }

  /** Makes something from outside the canvas, brings it into sight and lets its title be edited. */
  async make(edit: Edit): Promise<void> {
    await this.#afterwards(await this.session.change(() => edit), "editTitle");
  }

  undo(): void {
    this.send({ type: "commit" });
    void this.session.undo();
  }

  redo(): void {
    this.send({ type: "commit" });
    void this.session.redo();
  }

  /** Selects records and brings them into sight. */
  show(ids: readonly Id[]): void {
    this.core.select(ids);
    this.core.reveal(this.core.selection);
    this.notify();
  }

  notify(): void {
    for (const listener of this.#listeners) listener();
  }

  async #carryOut({ request, ticket }: Outgoing): Promise<void> {
    switch (request.request) {
      case "change": {
        const made = await this.session.change(request.edit);
        this.core.settle(ticket);
        await this.#afterwards(made, request.afterwards);
        break;
      }
      case "undo":
        await this.session.undo();
        break;
      case "redo":
        await this.session.redo();
        break;
      case "mayConnect":
        await this.#askWhereTo(request.from, request.port);
        break;
      case "tell":
        this.#tell({ tell: request.what });
        break;
    }
    this.notify();
  }

  async #afterwards(made: readonly Id[], afterwards: ChangeRequest["afterwards"]): Promise<void> {
    const [first] = made;
    if (first === undefined || !afterwards) return;
    this.core.select(made);
    this.core.reveal(this.core.selection);
    const key = this.core.keyOf(first);
    if (afterwards === "editTitle" && key !== undefined) this.send({ type: "edit", key });
    else this.notify();
  }

  async #askWhereTo(from: Id, port: string): Promise<void> {
    try {
      const answers = await this.#shell.mayConnect(this.session.journey, from, port);
      const byNode: Answers = new Map(answers.map(({ node, way, why }) => [node, { way, why }]));
      this.send({ type: "answers", from, port, answers: byNode });
    } catch (thrown) {
      this.#tell({ tell: "trouble", trouble: Trouble.from(thrown) });
    }
  }

  #heard(event: SessionEvent): void {
    switch (event.event) {
      case "changed":
        this.core.change(event.mirror, event.display);
        break;
      case "reopened":
        this.core.replace(event.mirror, event.display);
        break;
      case "trouble":
        this.#tell({ tell: "trouble", trouble: event.trouble });
        break;
      case "state":
        break;
    }
    this.notify();
  }
}
