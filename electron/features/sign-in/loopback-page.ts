import type { Translator } from '../../../shared/texts/i18n';
import { escapeHtml } from '../../core/lib/html-escape';

/** What an answer at the redirect URI brings. */
export type Brings = 'token' | 'code';

const texts = {
  token: {
    working: 'loopback.working.text',
    noScript: 'loopback.noScript',
    done: 'loopback.done.text',
    refused: 'loopback.refused.text',
  },
  code: {
    working: 'loopback.code.working',
    noScript: 'loopback.code.noScript',
    done: 'loopback.code.done',
    refused: 'loopback.code.refused',
  },
} as const satisfies Readonly<Record<Brings, object>>;

/**
 * The page that the default browser shows at the redirect URI. A browser never sends the fragment, so the page
 * removes it from the address bar and the history, and posts it. A code in the query is treated alike.
 */
export function loopbackPage(translator: Translator, nonce: string, brings: Brings): string {
  const ids = texts[brings];
  const { t, locale } = translator;
  const text = (id: Parameters<typeof t>[0]) => escapeHtml(t(id));
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${text('app.name')}</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; font: 16px/1.5 "Segoe UI", system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: light-dark(#f5f7fa, #1b1d21); color: light-dark(#1b1d21, #f0f2f5); }
main { max-width: 30rem; margin: 1.5rem; padding: 2.5rem; border: 1px solid transparent; border-radius: 12px; background: light-dark(#fff, #26292f); box-shadow: 0 2px 16px rgb(0 0 0 / 12%); }
h1 { margin: 0 0 .75rem; font-size: 1.5rem; line-height: 1.3; }
p { margin: 0; }
</style>
</head>
<body>
<main aria-live="polite">
<h1 id="title">${text('loopback.working.title')}</h1>
<p id="text">${text(ids.working)}</p>
<noscript><p>${text(ids.noScript)}</p></noscript>
</main>
<script nonce="${nonce}">
const answer = location.search + location.hash;
history.replaceState(null, '', location.pathname);
const say = (title, text) => {
  document.getElementById('title').textContent = title;
  document.getElementById('text').textContent = text;
};
fetch(location.pathname, { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: answer, cache: 'no-store' }).then(
  (response) => response.ok
    ? say(${script(t('loopback.done.title'))}, ${script(t(ids.done))})
    : say(${script(t('loopback.refused.title'))}, ${script(t(ids.refused))}),
  () => say(${script(t('loopback.closed.title'))}, ${script(t('loopback.closed.text'))}),
);
</script>
</body>
</html>
`;
}

/** A string literal for a script element: JSON, with the one character that could end the element escaped. */
function script(text: string): string {
  return JSON.stringify(text).replaceAll('<', '\\u003c');
}
