// A camera for QR codes, by another author than that of the codes.

import { createRequire } from 'node:module';

const jsQR = createRequire(import.meta.url)('jsqr');

/**
 * What a camera reads in a picture; null where it reads nothing.
 *
 * @param page where the picture is drawn: any page that may show SVG
 * @param svg the picture as text
 */
export async function read(page, svg) {
  const { width, height, pixels } = await page.evaluate(draw, svg);
  const code = jsQR(Uint8ClampedArray.from(Buffer.from(pixels, 'base64')), width, height);
  return code && code.data;
}

/** What the screen shows of an element, as a camera in front of it would see it. */
export async function readScreen(page, locator) {
  const picture = (await locator.screenshot()).toString('base64');
  const { width, height, pixels } = await page.evaluate(draw, `data:image/png;base64,${picture}`);
  const code = jsQR(Uint8ClampedArray.from(Buffer.from(pixels, 'base64')), width, height);
  return code && code.data;
}

async function draw(source) {
  const image = new Image();
  image.src = source.startsWith('data:') ? source : `data:image/svg+xml,${encodeURIComponent(source)}`;
  await image.decode();
  // A picture of vectors has no size of its own.
  const [width, height] = [Math.max(image.naturalWidth, 800), Math.max(image.naturalHeight, 800)];
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  let text = '';
  for (let place = 0; place < data.length; place += 0x8000) {
    text += String.fromCharCode(...data.subarray(place, place + 0x8000));
  }
  return { width, height, pixels: btoa(text) };
}
