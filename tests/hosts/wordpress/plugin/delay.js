// An optimiser holds scripts back until the visitor does something, and then adds them itself.

const SIGNS = ['mousemove', 'keydown', 'touchstart', 'wheel'];

function load() {
  for (const sign of SIGNS) removeEventListener(sign, load);
  for (const held of document.querySelectorAll('script[type="delayed"]')) {
    const script = document.createElement('script');
    script.type = held.dataset.type;
    script.src = held.dataset.src;
    held.replaceWith(script);
  }
}

for (const sign of SIGNS) addEventListener(sign, load);
