/** The elements of the page that had the focus, the newest first. Those of menus and dialogs are gone with them. */
const visited: HTMLElement[] = [];
const maximumVisited = 20;

/** Follows the focus on the page, so that it can be given back. */
export function followFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || target.closest('[role=menu], [role=dialog], [role=alertdialog]')) return;
    const before = visited.indexOf(target);
    if (before >= 0) visited.splice(before, 1);
    visited.unshift(target);
    visited.length = Math.min(visited.length, maximumVisited);
  });
}

/**
 * Gives the focus back to the element that had it last and is still there, or else to the page's heading. Does nothing while
 * another element has the focus. Waits for the next frame: what had the focus is removed, or made inert, until then.
 */
export function returnFocus(): void {
  returnFocusTo(null);
}

/** As `returnFocus`, but `first` takes the focus before all others. */
export function returnFocusTo(first: HTMLElement | null): void {
  requestAnimationFrame(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    for (const element of [first, ...visited, document.querySelector('h1')]) {
      if (!element?.isConnected) continue;
      element.focus();
      if (document.activeElement === element) return;
    }
  });
}
