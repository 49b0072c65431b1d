// What the demo pages share: addresses that are right on this host, and buttons that copy.

/** The script of the widget, as it lies beside these pages. */
export const LOADER = new URL('{{loader}}', import.meta.url).href;

/** Its fingerprint, which a browser checks before it runs the script. */
export const INTEGRITY = '{{integrity}}';

/** The folder of the whole site, which is the standalone page as well. */
export const SITE = new URL('../', import.meta.url).href;

/** What stands in a snippet as an address from here is given as a whole one. */
export function complete(text) {
  return text.replace(/(^|[="'])\.\.\//g, `$1${SITE}`);
}

async function copy(button) {
  const code = document.getElementById(button.dataset.copy);
  const told = button.parentElement.querySelector('.copied');
  try {
    await navigator.clipboard.writeText(code.textContent);
    told.textContent = 'Copied.';
  } catch {
    // Where copying is forbidden, the selected text is ready to be copied by hand.
    getSelection().selectAllChildren(code);
    told.textContent = 'Selected: copy it with your keyboard.';
  }
}

for (const code of document.querySelectorAll('.snippet code')) {
  code.textContent = complete(code.textContent);
}
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest('[data-copy]');
  if (button) copy(button);
});
