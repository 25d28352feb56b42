// The open journey: its records as Rust last told them, and the changes on their way there.
//
// Changes go one at a time: the next waits while one is in flight, and is made from the records as they are
// when its turn comes. A change that names an old revision is refused; then the journey is opened anew.
import type { Changed } from "../bindings/Changed";
import type { DisplayChange } from "../bindings/DisplayChange";
import type { DisplayList } from "../bindings/DisplayList";
import type { Edit } from "../bindings/Edit";
import type { Found } from "../bindings/Found";
import type { Id } from "../bindings/Id";
import type { KeptRun } from "../bindings/KeptRun";
import type { Opened } from "../bindings/Opened";
import type { Place } from "../bindings/Place";
import type { Progress } from "../bindings/Progress";
import type { Ran } from "../bindings/Ran";
import type { RunSummary } from "../bindings/RunSummary";
import type { Setup } from "../bindings/Setup";
import { painted } from "../platform/frames";
import { type Shell, Trouble } from "../platform/shell";
import { Mirror } from "./mirror";
import { Order } from "./order";

/** What happens to the open journey. */
export type SessionEvent =
  | { readonly event: "changed"; readonly mirror: Mirror; readonly display: DisplayChange }
  | { readonly event: "reopened"; readonly mirror: Mirror; readonly display: DisplayList }
  | { readonly event: "trouble"; readonly trouble: Trouble }
  /** Something about the journey is another, but neither records nor drawing. */
  | { readonly event: "state" };

export interface SessionState {
  readonly mirror: Mirror;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Changes that have not come back yet. */
  readonly pending: number;
  readonly findings: readonly Found[];
  readonly run: RunSummary | null;
  /** How far a simulation has come, while one is under way. */
  readonly progress: Progress | null;
  /** How far the weighing of the run that is shown has come, while it is under way. */
  readonly weighing: Progress | null;
}

/** As the scenario says, and held against no other run. */
const AS_IT_SAYS: Setup = { precision: null, customersFile: null, against: null };

const CANCELLED = "cancelled";
const STALE = "staleRevision";

export class Session {
  readonly #shell: Shell;
  readonly #tell: (event: SessionEvent) => void;
  #state: SessionState;
  #last: Promise<unknown> = Promise.resolve();
  readonly #order: Order;
  /** Whether the simulation that is under way has been called off. */
  #calledOff = false;

  constructor(shell: Shell, opened: Opened, tell: (event: SessionEvent) => void) {
    this.#shell = shell;
    this.#tell = tell;
    this.#state = stateOf(opened);
    this.#order = new Order(opened.drawn);
  }

  get state(): SessionState {
    return this.#state;
  }

  get journey(): Id {
    return this.#state.mirror.journey;
  }

  /** Changes the journey. Gives the ids of what was made; none where nothing was done. */
  change(make: (mirror: Mirror) => Edit | undefined): Promise<readonly Id[]> {
    return this.#queue(async () => {
      const edit = make(this.#state.mirror);
      if (!edit) return [];
      const { revision } = this.#state.mirror;
      return await this.#take(await this.#shell.edit(this.journey, revision, edit));
    });
  }

  /** Some records as text, to be pasted elsewhere, as they are after every change so far. */
  copy(ids: readonly Id[]): Promise<string> {
    const copied = this.#last.then(() => this.#shell.copy(this.journey, ids));
    // Whoever has asked is told what went wrong; what waits behind it goes on.
    this.#last = copied.catch(() => undefined);
    return copied;
  }

  /** Puts copied records on the map. Gives the ids of what was made. */
  paste(text: string, at: Place): Promise<readonly Id[]> {
    return this.#queue(async () => {
      return this.#take(await this.#shell.paste(this.journey, this.#state.mirror.revision, text, at));
    });
  }

  /** Takes the last change back. Gives the ids of what is there again. */
  undo(): Promise<readonly Id[]> {
    return this.#queue(async () => {
      if (!this.#state.canUndo) return [];
      return await this.#take(await this.#shell.undo(this.journey, this.#state.mirror.revision));
    });
  }

  redo(): Promise<readonly Id[]> {
    return this.#queue(async () => {
      if (!this.#state.canRedo) return [];
      return await this.#take(await this.#shell.redo(this.journey, this.#state.mirror.revision));
    });
  }

  /** Walks customers through the journey as it is after every change so far; changes may go on meanwhile. */
  async simulate(setup: Setup = AS_IT_SAYS): Promise<void> {
    if (this.#state.progress) return;
    this.#calledOff = false;
    // What is told of a run that has ended comes too late.
    let isRunning = true;
    // Asked before the page is told of it: so customers walk while the page is drawn.
    const asked = this.#last.then(() => {
      if (this.#calledOff) return undefined;
      return this.#shell.simulate(this.journey, setup, (progress) => {
        if (isRunning) this.#set({ progress });
      });
    });
    this.#set({ progress: { done: 0, total: 0 } });
    try {
      const ran = await asked;
      isRunning = false;
      // Before anybody can ask for another.
      if (ran) this.#keep();
      if (ran) await this.#show(ran, { progress: null });
      else this.#set({ progress: null });
    } catch (thrown) {
      isRunning = false;
      const trouble = Trouble.from(thrown);
      // Whoever has called a run off knows that it has ended.
      if (trouble.code !== CANCELLED) this.#tell({ event: "trouble", trouble });
      this.#set({ progress: null });
    }
    await this.#last;
    await this.#weigh();
  }

  /** Keeps the run that has been made, once its figures are in sight; what is asked for meanwhile waits. */
  #keep(): void {
    const kept = this.#last.then(async () => {
      await painted();
      const summary = await this.#shell.keepRun(this.journey);
      const { run } = this.#state;
      // Meanwhile the figures may have been hidden.
      if (summary && run?.run === null) this.#set({ run: { ...summary, stale: run.stale } });
    });
    this.#last = kept.catch((thrown) => this.#tell({ event: "trouble", trouble: Trouble.from(thrown) }));
  }

  /** Finds out what more there is to say of the run that is shown. */
  async #weigh(): Promise<void> {
    const { run } = this.#state;
    if (!run?.unweighed || run.run === null) return;
    // It may have been called off, or the next run begun, which weighing would end.
    if (this.#calledOff || this.#state.progress) return;
    this.#set({ weighing: { done: 0, total: 0 } });
    let isWeighing = true;
    try {
      const weighed = await this.#shell.weigh(this.journey, run.run, (weighing) => {
        if (isWeighing) this.#set({ weighing });
      });
      // Meanwhile the figures may have been hidden, or another run shown, or the map changed.
      const { run: shown } = this.#state;
      if (shown?.run === run.run) this.#set({ run: { ...weighed, stale: shown.stale } });
    } catch (thrown) {
      const trouble = Trouble.from(thrown);
      if (trouble.code !== CANCELLED) this.#tell({ event: "trouble", trouble });
    } finally {
      isWeighing = false;
      this.#set({ weighing: null });
    }
  }

  /** Ends the simulation or weighing that is under way, or the one that waits for a change to be on disk. */
  cancel(): Promise<void> {
    this.#calledOff = true;
    return this.#shell.cancel();
  }

  /** The runs that are kept, the latest first. */
  runs(): Promise<readonly KeptRun[]> {
    return this.#shell.runs(this.journey);
  }

  /** Whether customers have been sent through the journey before. */
  async hasRun(): Promise<boolean> {
    return this.#state.run !== null || (await this.runs()).length > 0;
  }

  /** Puts the figures of a kept run on the cards. */
  showRun(run: number): Promise<void> {
    return this.#queue(async () => {
      await this.#show(await this.#shell.showRun(this.journey, run));
      return [];
    }).then(() => undefined);
  }

  /** Takes the figures of the last run off the cards. */
  hideFigures(): Promise<void> {
    return this.#queue(async () => {
      await this.#show(await this.#shell.hideFigures(this.journey));
      return [];
    }).then(() => undefined);
  }

  /** Opens the journey anew, as when its texts are to be in another language. */
  reopen(): Promise<void> {
    return this.#queue(async () => {
      await this.#openAnew();
      return [];
    }).then(() => undefined);
  }

  /** Settles when everything that was asked for so far has come back. */
  async settled(): Promise<void> {
    await this.#last;
  }

  #queue(act: () => Promise<readonly Id[]>): Promise<readonly Id[]> {
    this.#set({ pending: this.#state.pending + 1 });
    const done = this.#last.then(() => this.#attempt(act));
    this.#last = done;
    return done;
  }

  async #attempt(act: () => Promise<readonly Id[]>): Promise<readonly Id[]> {
    try {
      return await act();
    } catch (thrown) {
      await this.#recover(Trouble.from(thrown));
      return [];
    } finally {
      this.#set({ pending: this.#state.pending - 1 });
    }
  }

  async #recover(trouble: Trouble): Promise<void> {
    this.#tell({ event: "trouble", trouble });
    if (trouble.code !== STALE) return;
    try {
      await this.#openAnew();
    } catch (thrown) {
      this.#tell({ event: "trouble", trouble: Trouble.from(thrown) });
    }
  }

  async #openAnew(): Promise<void> {
    const opened = await this.#shell.open(this.journey);
    const { pending, progress, weighing } = this.#state;
    this.#order.restart(opened.drawn);
    this.#state = { ...stateOf(opened), pending, progress, weighing };
    this.#tell({ event: "reopened", mirror: this.#state.mirror, display: opened.display });
  }

  /** Shows what a run has ended with; `besides` is what else is another from then on, told together with it. */
  async #show({ summary, display, drawn }: Ran, besides: Partial<SessionState> = {}): Promise<void> {
    if (!(await this.#order.turn(drawn))) return this.#set(besides);
    this.#state = { ...this.#state, ...besides, run: summary };
    this.#tell({ event: "changed", mirror: this.#state.mirror, display });
    this.#order.done(drawn);
  }

  async #take(changed: Changed): Promise<readonly Id[]> {
    await this.#order.turn(changed.drawn);
    const { run, mirror } = this.#state;
    // What changes nothing, such as settings that hold already, makes no figures old.
    const isNew = changed.revision !== mirror.revision;
    this.#state = {
      ...this.#state,
      mirror: mirror.after(changed),
      canUndo: changed.undo,
      canRedo: changed.redo,
      findings: changed.findings,
      run: run && { ...run, stale: run.stale || isNew },
    };
    this.#tell({ event: "changed", mirror: this.#state.mirror, display: changed.display });
    this.#order.done(changed.drawn);
    return changed.made;
  }

  #set(part: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...part };
    this.#tell({ event: "state" });
  }
}

function stateOf(opened: Opened): SessionState {
  return {
    mirror: Mirror.of(opened.journey, opened.revision, opened.records),
    canUndo: opened.undo,
    canRedo: opened.redo,
    pending: 0,
    findings: opened.findings,
    run: opened.run,
    progress: null,
    weighing: null,
  };
}
