// The rules of the main process that component tests use read Base64 with Node's `Buffer`, and nothing else of it.
Object.assign(globalThis, {
  Buffer: {
    from: (text: string, encoding: string) => {
      if (encoding !== 'base64') throw new Error(`Buffer has no ${encoding} in a browser.`);
      const complete = text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
      // Node reads as much as there is.
      const whole = complete.length % 4 === 1 ? complete.slice(0, -1) : complete;
      const bytes = Uint8Array.from(atob(whole), (letter) => letter.charCodeAt(0));
      return { toString: () => new TextDecoder().decode(bytes) };
    },
  },
});
