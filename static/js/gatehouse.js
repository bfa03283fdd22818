// Small comforts only: every page works without this file.
'use strict';

document.querySelector('[data-focus]')?.focus();

for (const button of document.querySelectorAll('button[data-copy]')) {
  const source = document.querySelector(button.dataset.copy);
  if (!source || !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText((source.value ?? source.innerText).trim());
      toast(button.dataset.copied ?? 'Copied');
    } catch {
      toast('Your browser did not allow copying. Select the text and copy it yourself.');
    }
  });
}

function toast(text) {
  let place = document.querySelector('.toasts');
  if (!place) {
    place = document.createElement('div');
    place.className = 'toasts';
    place.setAttribute('role', 'status');
    document.body.append(place);
  }
  const line = document.createElement('p');
  line.className = 'toast';
  line.textContent = text;
  // A screen reader only tells what changes after the place is there.
  requestAnimationFrame(() => place.replaceChildren(line));
  setTimeout(() => line.remove(), 6000);
}

// The account menu closes with Escape and with a click elsewhere.
const account = document.querySelector('details.account');
if (account) {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && account.open) {
      account.open = false;
      account.querySelector('summary').focus();
    }
  });
  document.addEventListener('click', (event) => {
    if (!account.contains(event.target)) account.open = false;
  });
}
