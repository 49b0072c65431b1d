// How well colours can be told apart, by the rule of WCAG 2.

const canvas = document.createElement('canvas');
canvas.width = 1;
canvas.height = 1;
const pen = canvas.getContext('2d', { willReadFrequently: true });

/**
 * What a colour looks like in a scheme, over another one where it lets it through: red, green and
 * blue from 0 to 255. The browser itself works out whatever can be written as a colour.
 */
export function seen(colour, scheme, under) {
  const probe = document.createElement('span');
  probe.style.colorScheme = scheme;
  probe.style.color = colour;
  document.body.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  pen.clearRect(0, 0, 1, 1);
  if (under) {
    pen.fillStyle = `rgb(${under.join(' ')})`;
    pen.fillRect(0, 0, 1, 1);
  }
  pen.fillStyle = resolved;
  pen.fillRect(0, 0, 1, 1);
  return [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}

/** The same as #rrggbb, as colour fields want it. */
export const hex = (parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

function luminance(parts) {
  const [red, green, blue] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1, the same, to 21, black on white. */
export function ratio(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
