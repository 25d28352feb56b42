// Unpacks the bytes of a picture beside the window's own thread, as large as they are needed.

/** The picture with its longer side of so many pixels at most; none where there are no bytes. */
export async function unpack(bytes: ArrayBuffer, side: number): Promise<ImageBitmap | undefined> {
  if (bytes.byteLength === 0) return undefined;
  let picture = await createImageBitmap(new Blob([bytes]));
  for (let longest = longestOf(picture); longest > side; longest = longestOf(picture)) {
    // WebKit mixes the points of a picture only as far as it is halved; beyond that it picks some of them.
    picture = await scaled(picture, Math.max(side / longest, 0.5));
  }
  return picture;
}

const longestOf = ({ width, height }: ImageBitmap): number => Math.max(width, height);

async function scaled(picture: ImageBitmap, by: number): Promise<ImageBitmap> {
  const resizeWidth = Math.max(1, Math.floor(picture.width * by));
  const resizeHeight = Math.max(1, Math.floor(picture.height * by));
  try {
    return await createImageBitmap(picture, { resizeWidth, resizeHeight, resizeQuality: "medium" });
  } finally {
    picture.close();
  }
}
