import { type RefObject, useEffect } from 'react';
import { state } from '../../lib/store';
import { changePreflight, usePreflight } from './state';
import type { usePeople } from './use-people';

interface ListInBox {
  readonly people: Pick<ReturnType<typeof usePeople>, 'total' | 'row'>;
  /** Pixels: of all rows, and of the box. */
  readonly whole: number;
  readonly height: number;
  readonly rowHeight: number;
}

/** Leads back to the person on whom the mappings were tried; the way back from the workbench also gives the row the focus. */
export function useTriedRow(box: RefObject<HTMLElement | null>, { people, whole, height, rowHeight }: ListInBox): void {
  const tried = usePreflight((preflight) => preflight.tried);
  const { total } = people;
  const isRead = tried !== null && people.row(tried) !== undefined;
  useEffect(() => {
    if (tried === null || tried >= total || !box.current) return;
    const rowsInBox = height / rowHeight;
    if (total > rowsInBox) {
      const firstRow = Math.max(0, tried - Math.floor(rowsInBox / 2));
      box.current.scrollTo({ top: (firstRow / (total - rowsInBox)) * (whole - height) });
    }
    if (!isRead) return;
    // The row is there in the next frame, after the heading of the page took the focus.
    const frame = requestAnimationFrame(() => {
      const row = box.current?.querySelector<HTMLElement>(`[data-place="${tried}"]`);
      row?.scrollIntoView({ block: 'nearest' });
      if (state().route.page === 'setup') row?.querySelector<HTMLElement>('[data-preview]')?.focus();
      changePreflight({ tried: null });
    });
    return () => cancelAnimationFrame(frame);
  }, [tried, isRead, total, whole, height, rowHeight, box]);
}
