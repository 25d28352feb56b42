// Pictures as they are painted: unpacked once for the size at which they are seen, and forgotten when others have
// come that are seen now.

/** A picture that can be painted. */
export interface Unpacked {
  readonly width: number;
  readonly height: number;
  close(): void;
}

/** Unpacks a picture so that its longer side has so many pixels at most; none: there is no such picture. */
export type Unpack<P extends Unpacked> = (image: string, side: number) => Promise<P | undefined>;

/**
 * The sizes in which pictures are unpacked, by their longer side: each is twice the one before. A canvas that paints a
 * picture at less than half its size picks some of its points, where it should mix them.
 */
const SIDES = [64, 128, 256, 512, 1024, 2048, 4096];

/** So many pixels are kept: several times what a large screen can show, since cards do not cover one another. */
const MOST_PIXELS = 48_000_000;

/** So many are unpacked at a time, so that painting goes on meanwhile. */
const AT_A_TIME = 3;

interface Entry<P> {
  /** What there is to paint, if there is something by now. */
  picture: P | undefined;
  /** The side for which it is asked, and whether it has come. */
  wanted: number;
  isUnderWay: boolean;
}

export class Pictures<P extends Unpacked> {
  /** The ones that were asked for last stand last. */
  readonly #entries = new Map<string, Entry<P>>();
  readonly #waiting = new Set<string>();
  readonly #unpack: Unpack<P>;
  readonly #come: () => void;
  readonly #most: number;
  #underWay = 0;

  /** `come` is called when there is more to paint than before. */
  constructor(unpack: Unpack<P>, come: () => void, most = MOST_PIXELS) {
    this.#unpack = unpack;
    this.#come = come;
    this.#most = most;
  }

  /** What there is to paint of a picture by now, where its longer side is so many pixels of the screen. */
  get(image: string, longest: number): P | undefined {
    const entry = this.#entries.get(image) ?? { picture: undefined, wanted: 0, isUnderWay: false };
    this.#entries.delete(image);
    this.#entries.set(image, entry);
    const side = SIDES.find((one) => one >= longest) ?? Math.max(...SIDES);
    if (side !== entry.wanted) {
      entry.wanted = side;
      if (!entry.isUnderWay) this.#waiting.add(image);
      this.#next();
    }
    return entry.picture;
  }

  /** Forgets everything. */
  clear(): void {
    for (const { picture } of this.#entries.values()) picture?.close();
    this.#entries.clear();
    this.#waiting.clear();
  }

  #next(): void {
    for (const image of this.#waiting) {
      if (this.#underWay === AT_A_TIME) return;
      this.#waiting.delete(image);
      const entry = this.#entries.get(image);
      if (entry) void this.#fetch(image, entry);
    }
  }

  async #fetch(image: string, entry: Entry<P>): Promise<void> {
    const side = entry.wanted;
    this.#underWay += 1;
    entry.isUnderWay = true;
    // One that cannot be had is not asked for again and again: its ground is seen.
    const picture = await this.#unpack(image, side).catch(() => undefined);
    this.#underWay -= 1;
    entry.isUnderWay = false;
    if (this.#entries.get(image) !== entry) picture?.close();
    else if (picture) this.#keep(entry, picture);
    // Meanwhile it may be seen in another size.
    if (picture && entry.wanted !== side) this.#waiting.add(image);
    this.#next();
  }

  #keep(entry: Entry<P>, picture: P): void {
    entry.picture?.close();
    entry.picture = picture;
    this.#forget(entry);
    this.#come();
  }

  /** Forgets what was asked for longest ago, until what is kept has room. */
  #forget(newest: Entry<P>): void {
    let pixels = 0;
    for (const { picture } of this.#entries.values()) pixels += picture ? picture.width * picture.height : 0;
    for (const [image, entry] of this.#entries) {
      if (pixels <= this.#most) return;
      if (!entry.picture || entry === newest || entry.isUnderWay) continue;
      pixels -= entry.picture.width * entry.picture.height;
      entry.picture.close();
      this.#entries.delete(image);
    }
  }
}
