interface Context {
  readonly task: { readonly meta: object };
  skip(condition: boolean): void;
}

/** For a test that replaces what a real browser protects: it is counted as not for this system there (scripts/lib/report.mjs). */
export function notInBrowser({ task, skip }: Context, reason: string): void {
  const inBrowser = '__vitest_browser__' in globalThis;
  if (inBrowser) Object.assign(task.meta, { notForThisSystem: reason });
  skip(inBrowser);
}
