// Shows what a page hears from the widget: figures, and no answers.

const NAMES = ['ready', 'progress', 'result', 'error'].map((name) => `iso-readiness-${name}`);
const MOST = 12;

const log = document.querySelector('#log');
const lines = [];

for (const name of NAMES) {
  document.addEventListener(name, ({ type, detail }) => {
    lines.unshift(`${type}  ${JSON.stringify(detail)}`);
    lines.length = Math.min(lines.length, MOST);
    log.textContent = lines.join('\n\n');
  });
}
