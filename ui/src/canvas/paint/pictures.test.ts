// Pictures come once, as large as they are seen, and go when there is no room for them.
import { expect, test } from "vitest";
import { Pictures, type Unpacked } from "./pictures";

interface Square extends Unpacked {
  readonly name: string;
  isClosed: boolean;
}

/** Square pictures that come when they are let in. */
function gallery(most?: number) {
  const asked: string[] = [];
  const gates: (() => void)[] = [];
  const there: Square[] = [];
  let come = 0;
  const unpack = async (name: string, side: number): Promise<Square | undefined> => {
    asked.push(`${name} ${side}`);
    await new Promise<void>((open) => gates.push(open));
    if (name === "missing") return undefined;
    if (name === "broken") throw new Error("no picture");
    const square: Square = {
      name: `${name} ${side}`,
      width: side,
      height: side,
      isClosed: false,
      close: () => {
        square.isClosed = true;
      },
    };
    there.push(square);
    return square;
  };
  const pictures = new Pictures<Square>(
    unpack,
    () => {
      come += 1;
    },
    most,
  );
  const arrive = async () => {
    for (const open of gates.splice(0)) open();
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  };
  return { pictures, asked, there, arrive, comings: () => come };
}

test("a picture is asked for once, and is there when it has come", async () => {
  const { pictures, asked, arrive, comings } = gallery();
  expect(pictures.get("shop", 200)).toBeUndefined();
  expect(pictures.get("shop", 200)).toBeUndefined();
  expect(asked).toEqual(["shop 256"]);
  await arrive();
  expect(comings()).toBe(1);
  expect(pictures.get("shop", 200)?.name).toBe("shop 256");
  expect(pictures.get("shop", 140)?.name).toBe("shop 256");
  expect(asked).toEqual(["shop 256"]);
});

test("one that is seen larger is unpacked larger, and painted as it was meanwhile", async () => {
  const { pictures, asked, there, arrive } = gallery();
  pictures.get("shop", 60);
  await arrive();
  expect(pictures.get("shop", 700)?.name).toBe("shop 64");
  await arrive();
  expect(pictures.get("shop", 700)?.name).toBe("shop 1024");
  expect(there[0]?.isClosed).toBe(true);
  expect(pictures.get("shop", 9000)?.name).toBe("shop 1024");
  expect(asked).toEqual(["shop 64", "shop 1024", "shop 4096"]);
});

test("one that is seen at less than half its size is unpacked smaller", async () => {
  const { pictures, asked, arrive } = gallery();
  pictures.get("shop", 1000);
  await arrive();
  expect(pictures.get("shop", 600)?.name).toBe("shop 1024");
  expect(pictures.get("shop", 200)?.name).toBe("shop 1024");
  await arrive();
  expect(pictures.get("shop", 200)?.name).toBe("shop 256");
  expect(asked).toEqual(["shop 1024", "shop 256"]);
});

test("one that grows while it is on its way is asked for once more when it has come", async () => {
  const { pictures, asked, arrive } = gallery();
  pictures.get("shop", 60);
  pictures.get("shop", 500);
  expect(asked).toEqual(["shop 64"]);
  await arrive();
  expect(asked).toEqual(["shop 64", "shop 512"]);
});

test.each(["missing", "broken"])("a %s picture is asked for once and leaves its ground", async (name) => {
  const { pictures, asked, arrive, comings } = gallery();
  pictures.get(name, 100);
  await arrive();
  expect(pictures.get(name, 100)).toBeUndefined();
  expect(asked).toHaveLength(1);
  expect(comings()).toBe(0);
});

test("what was seen longest ago goes when there is no room for more", async () => {
  const { pictures, asked, there, arrive } = gallery(2 * 128 * 128);
  for (const name of ["a", "b", "c"]) {
    pictures.get(name, 100);
    await arrive();
  }
  expect(there.filter(({ isClosed }) => isClosed).map(({ name }) => name)).toEqual(["a 128"]);
  expect(pictures.get("c", 100)?.name).toBe("c 128");
  expect(pictures.get("a", 100)).toBeUndefined();
  expect(asked.at(-1)).toBe("a 128");
});

test("a few are unpacked at a time, and the others follow", async () => {
  const { pictures, asked, arrive } = gallery();
  for (const name of ["a", "b", "c", "d", "e"]) pictures.get(name, 100);
  expect(asked).toEqual(["a 128", "b 128", "c 128"]);
  await arrive();
  expect(asked).toEqual(["a 128", "b 128", "c 128", "d 128", "e 128"]);
});

test("nothing is left when the canvas goes", async () => {
  const { pictures, there, arrive } = gallery();
  pictures.get("a", 100);
  await arrive();
  pictures.get("b", 100);
  pictures.clear();
  await arrive();
  expect(there.map(({ isClosed }) => isClosed)).toEqual([true, true]);
});
