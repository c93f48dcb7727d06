import type { MessageId, Translator } from '../../../shared/texts/i18n';
import { Html, html } from './html';
import { signInStyle } from './sign-in-style';

export interface PageShell {
  readonly label: MessageId;
  readonly mark: MessageId;
  /** The nonce of the Content-Security-Policy: only the style sheet with it applies. */
  readonly nonce: string;
  /** What the app asks for. */
  readonly asks: readonly { readonly text: string; readonly scope: string }[];
}

/** The frame of the practice pages: the practice mark, the requested permissions, and the content. */
export function pageShell({ locale, t }: Translator, { label, mark, nonce, asks }: PageShell, main: Html): Html {
  return html`<!doctype html>
<html lang="${locale}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${t(label)}</title>
  <style nonce="${nonce}">${new Html(signInStyle)}</style>
</head>
<body>
  <header>
    ${drawing}
    <p class="mark">${t(mark)}<strong>${t('practiceWebex.nothingReal')}</strong></p>
    <p>${t('practiceWebex.staysHere')}</p>
    ${
      asks.length > 0 &&
      html`<div class="scopes"><p id="asks">${t('practiceWebex.asksFor')}</p>
      <ul aria-labelledby="asks">${asks.map(({ text, scope }) => html`<li>${text} <code>${scope}</code></li>`)}</ul></div>`
    }
  </header>
  <main>${main}</main>
</body>
</html>`;
}

/** For the choice that declines. */
export const cross = html`<svg viewBox="0 0 20 20" width="20" height="20"><path d="M5 5l10 10M15 5L5 15" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/></svg>`;

/** A drawing of the loopback address: a path that leaves a computer and returns to it. */
const drawing = html`<svg class="drawing" viewBox="0 0 200 120" aria-hidden="true">
  <path class="path" d="M132 62C176 62 186 18 148 18C116 18 118 48 100 48" fill="none" stroke-width="3" stroke-linecap="round" stroke-dasharray="1 8"/>
  <circle class="dot" cx="171" cy="36" r="6"/>
  <rect class="screen" x="36" y="34" width="104" height="66" rx="9" stroke-width="3"/>
  <path class="line" d="M54 56h34M54 70h52M54 84h22" stroke-width="5" stroke-linecap="round"/>
  <circle class="dot" cx="118" cy="56" r="5"/>
  <path class="base" d="M22 108h132" stroke-width="6" stroke-linecap="round"/>
</svg>`;
