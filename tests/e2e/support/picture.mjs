// How bright a picture of the screen is.

/** The brightness of a PNG, read by the browser that made it. */
export async function brightness(page, png) {
  const reader = await page.context().newPage();
  const values = await reader.evaluate(async (base64) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${base64}`;
    await picture.decode();
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, picture.width, picture.height);
    const found = [];
    for (let at = 0; at < data.length; at += 4 * 7) found.push((data[at] + data[at + 1] + data[at + 2]) / 3);
    return found;
  }, png.toString('base64'));
  await reader.close();
  return {
    /** How much of it is brighter than this, from 0 to 1. */
    share: (limit) => values.filter((value) => value > limit).length / values.length,
  };
}
