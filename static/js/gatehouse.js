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

// Answers while one types: the form's own page is asked for, and its answers are put in here.
for (const form of document.querySelectorAll('form[data-live]')) {
  const parts = [form.dataset.live, form.dataset.says];
  let soon;
  let asking;
  form.addEventListener('input', () => {
    clearTimeout(soon);
    soon = setTimeout(async () => {
      asking?.abort();
      asking = new AbortController();
      try {
        const answer = await fetch(`${form.action}?${new URLSearchParams(new FormData(form))}`, { signal: asking.signal });
        if (!answer.ok || answer.redirected) return;
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        for (const part of parts) {
          document.querySelector(part).replaceChildren(...page.querySelector(part).childNodes);
        }
      } catch {
        // The button still works.
      }
    }, 150);
  });
}

// Work that goes on: the part of the page that shows it is asked for again until it is over.
const working = document.querySelector('[data-poll]');
if (working) {
  const look = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const now = page.querySelector('[data-poll]');
      if (answer.ok && !now) return location.reload();
      if (now) working.replaceChildren(...now.childNodes);
    } catch {
      // The next time, perhaps.
    }
    setTimeout(look, 1500);
  };
  setTimeout(look, 1000);
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
