// Unpacks the bytes of a picture beside the window's own thread, as large as they are needed.

/** The picture with its longer side of so many pixels at most; none where there are no bytes. */
export async function unpack(bytes: ArrayBuffer, side: number): Promise<ImageBitmap | undefined> {
  if (bytes.byteLength === 0) return undefined;
  const whole = await createImageBitmap(new Blob([bytes]));
  const by = side / Math.max(whole.width, whole.height);
  if (by >= 1) return whole;
  const resizeWidth = Math.max(1, Math.round(whole.width * by));
  const resizeHeight = Math.max(1, Math.round(whole.height * by));
  try {
    return await createImageBitmap(whole, { resizeWidth, resizeHeight, resizeQuality: "high" });
  } finally {
    whole.close();
  }
}
