/** What marks the style elements of this page, so that the content security policy lets them count. */
export const cspNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
