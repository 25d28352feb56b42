// Joins the canvas and the open journey: what a tool asks for is carried out, what has changed is shown.
import type { Edit } from "../bindings/Edit";
import type { Found } from "../bindings/Found";
import type { Id } from "../bindings/Id";
import type { KeptImage } from "../bindings/KeptImage";
import type { KeptImages } from "../bindings/KeptImages";
import type { NodeKind } from "../bindings/NodeKind";
import type { Opened } from "../bindings/Opened";
import { adding } from "../canvas/adding";
import { badgesOf } from "../canvas/badges";
import { captured, MOST_THOUGHTS, thoughtsOf } from "../canvas/capturing";
import { CanvasCore, type Outgoing } from "../canvas/core";
import type { Point } from "../canvas/geometry";
import { cardsOfLines, isSafar, linesOf, MOST_LINES, pastePlace } from "../canvas/pasting";
import { picturesAt, picturesInSight } from "../canvas/picturing";
import type { Piece } from "../canvas/pieces";
import { Presentation } from "../canvas/presenting/presentation";
import type { Answers, CanvasEvent, ChangeRequest, Refused } from "../canvas/tools/tool";
import { type FileKind, type Shell, Trouble } from "../platform/shell";
import type { Mirror } from "./mirror";
import { Session, type SessionEvent } from "./session";

/** What the person has to be told. */
export type Telling =
  | { readonly tell: "trouble"; readonly trouble: Trouble }
  | { readonly tell: Refused }
  /** Why pictures were left out, and what else to know of them. */
  | { readonly tell: "pictures"; readonly leftOut: readonly string[]; readonly notices: readonly string[] }
  | { readonly tell: "tooManyLines"; readonly left: number; readonly most: number };

export class Editor {
  readonly core: CanvasCore;
  readonly session: Session;
  /** What a dialog that asks for a picture calls such files. */
  pictureFiles: FileKind = { name: "", extensions: ["png", "jpg", "jpeg", "webp", "gif"] };
  readonly #shell: Shell;
  readonly #tell: (telling: Telling) => void;
  readonly #listeners = new Set<() => void>();
  #presentation: Presentation | undefined;
  /** The findings that are shown on the cards. */
  #badged: readonly Found[] | undefined;

  constructor(shell: Shell, opened: Opened, tell: (telling: Telling) => void) {
    this.#shell = shell;
    this.#tell = tell;
    this.session = new Session(shell, opened, (event) => this.#heard(event));
    this.core = new CanvasCore(this.session.state.mirror, opened.display);
    this.#badge();
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

  /** Makes a piece where the person is looking. */
  add(piece: Piece): void {
    const edit = adding(piece, this.core.titleOf(piece), this.core);
    if (edit) void this.make(edit);
    else this.#tell({ tell: "noCell" });
  }

  /** Puts a card into the tray for each line of a text, of a kind or of the one that its sign says. Gives their ids. */
  async capture(text: string, kind: NodeKind): Promise<readonly Id[]> {
    const { thoughts, left } = thoughtsOf(text, kind);
    if (left > 0) this.#tell({ tell: "tooManyLines", left, most: MOST_THOUGHTS });
    return this.session.change(() => captured(thoughts));
  }

  /** The bytes of a picture of the library; none where it is not there. */
  picture(image: string): Promise<ArrayBuffer> {
    return this.#shell.image(image);
  }

  /** Lets the person choose a picture and brings it into the library; none: they have changed their mind. */
  async choosePicture(): Promise<KeptImage | undefined> {
    try {
      const path = await this.#shell.askWhatToOpen(this.pictureFiles);
      if (path === null) return undefined;
      const [image] = this.#told(await this.#shell.keepImageFiles([path]));
      return image;
    } catch (thrown) {
      this.#tell({ tell: "trouble", trouble: Trouble.from(thrown) });
      return undefined;
    }
  }

  /** Makes a card of a picture that the person chooses: at a place of the drawing, or where they are looking. */
  async insertPicture(at?: Point): Promise<void> {
    const image = await this.choosePicture();
    if (image) await this.#insert([image], at ? { at } : {});
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

  /** Shows the map at another size. */
  zoomTo(zoom: number): void {
    this.core.zoomTo(zoom);
    this.notify();
  }

  /** Brings a place of the drawing into the middle of the window. */
  lookAt(at: Point): void {
    this.core.lookAt(at);
    this.notify();
  }

  /** The presentation that is under way, if one is. */
  get presentation(): Presentation | undefined {
    return this.#presentation;
  }

  /** Begins to present the map. */
  present(): void {
    this.send({ type: "commit" });
    this.#presentation ??= new Presentation(this.core);
    this.notify();
  }

  /** Does something with the presentation that is under way. */
  presenting(act: (presentation: Presentation) => void): void {
    if (!this.#presentation) return;
    this.send({ type: "commit" });
    act(this.#presentation);
    this.notify();
  }

  /** Ends the presentation; the map is seen as before. */
  leavePresentation(): void {
    this.send({ type: "commit" });
    const presentation = this.#presentation;
    // Nobody may follow it any more when the map is seen as before.
    this.#presentation = undefined;
    presentation?.end();
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
        await this.#askWhereTo(request.from, request.port, request.connector);
        break;
      case "tell":
        this.#tell({ tell: request.what });
        break;
      case "copy":
        await this.#copy(request.ids);
        break;
      case "paste":
        await this.#paste(request.at);
        break;
      case "insertFiles":
        await this.#insertFiles(request.paths, request.at);
        break;
    }
    this.notify();
  }

  async #copy(ids: readonly Id[]): Promise<void> {
    try {
      await this.#shell.copyText(await this.session.copy(ids));
    } catch (thrown) {
      this.#tell({ tell: "trouble", trouble: Trouble.from(thrown) });
    }
  }

  async #paste(at?: Point): Promise<void> {
    try {
      const text = await this.#shell.clipboardText();
      if (text === "") await this.#pastePicture(at);
      else if (isSafar(text)) await this.#pasteRecords(text, at);
      else await this.#pasteLines(text, at);
    } catch (thrown) {
      this.#tell({ tell: "trouble", trouble: Trouble.from(thrown) });
    }
  }

  async #pasteRecords(text: string, at?: Point): Promise<void> {
    const place = pastePlace(this.core, at);
    if (place) await this.#afterwards(await this.session.paste(text, place), "select");
    else this.#tell({ tell: "noCell" });
  }

  async #pastePicture(at?: Point): Promise<void> {
    const images = this.#told(await this.#shell.keepClipboardImage());
    await this.#insert(images, { at });
  }

  async #insertFiles(paths: readonly string[], at: Point): Promise<void> {
    try {
      await this.#insert(this.#told(await this.#shell.keepImageFiles(paths)), { at });
    } catch (thrown) {
      this.#tell({ tell: "trouble", trouble: Trouble.from(thrown) });
    }
  }

  /** Makes cards of pictures, all in one change: at a place, where the person is looking, or where such cards stand. */
  async #insert(images: readonly KeptImage[], where: { readonly at?: Point | undefined }): Promise<void> {
    if (images.length === 0) return;
    const edit = "at" in where ? picturesAt(images, this.core, where.at) : picturesInSight(images, this.core);
    if (edit) await this.#afterwards(await this.session.change(() => edit), "select");
    else this.#tell({ tell: "noCell" });
  }

  /** The pictures that have come into the library; what there is to say of others is said. */
  #told({ images, leftOut, notices }: KeptImages): readonly KeptImage[] {
    if (leftOut.length + notices.length > 0) this.#tell({ tell: "pictures", leftOut, notices });
    return images;
  }

  /** Makes a card of each line of a text. */
  async #pasteLines(text: string, at?: Point): Promise<void> {
    const lines = linesOf(text);
    const left = lines.length - MOST_LINES;
    const edit = cardsOfLines(lines.slice(0, MOST_LINES), this.core, at);
    if (lines.length > 0 && !edit) this.#tell({ tell: "noCell" });
    if (left > 0) this.#tell({ tell: "tooManyLines", left, most: MOST_LINES });
    await this.#afterwards(await this.session.change(() => edit), "select");
  }

  async #afterwards(made: readonly Id[], afterwards: ChangeRequest["afterwards"]): Promise<void> {
    if (!afterwards) return;
    // A card that comes with its connector is what the person goes on with.
    const cards = made.filter((id) => this.core.mirror.node(id) !== undefined);
    const chosen = cards.length > 0 ? cards : made;
    const [first] = chosen;
    if (first === undefined) return;
    this.core.select(chosen);
    this.core.reveal(this.core.selection);
    const key = this.core.keyOf(first);
    if (afterwards === "editTitle" && key !== undefined) this.send({ type: "edit", key });
    else this.notify();
  }

  async #askWhereTo(from: Id, port: string, connector: Id | null): Promise<void> {
    try {
      const answers = await this.#shell.mayConnect(this.session.journey, from, port, connector);
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
    this.#badge();
    this.notify();
  }

  /** Shows on the cards what the checker has found, if that is another now. */
  #badge(): void {
    const { findings } = this.session.state;
    if (findings === this.#badged) return;
    this.#badged = findings;
    this.core.badges = badgesOf(findings);
  }
}
