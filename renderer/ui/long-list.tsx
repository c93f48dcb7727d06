import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type FocusEvent,
  type ReactNode,
  type Ref,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Card } from './layout';
import css from './long-list.module.css';

/** From this number of rows on, the page has only those in view: Fluent's controls take some 100 KB a row. */
const virtualFrom = 100;
/** Rows beyond the view, for the Tab key and fast scrolling. */
const overscan = 8;

/** Attributes of the `li` of a row. */
export interface RowAttributes {
  readonly ref?: Ref<HTMLLIElement>;
  readonly style?: CSSProperties;
  readonly 'data-index'?: number;
  readonly 'aria-setsize'?: number;
  readonly 'aria-posinset'?: number;
}

interface LongListProps<T extends { readonly id: string }> {
  readonly items: readonly T[];
  /** The usual height of a row in pixels; its real height is measured when it is in view. */
  readonly rowHeight: number;
  readonly row: (item: T, attributes: RowAttributes) => ReactNode;
}

/** Rows in a box. However many they are, the page stays fast; it scrolls with the `main` element around it. */
export function LongList<T extends { readonly id: string }>(props: LongListProps<T>) {
  const { items, row } = props;
  return items.length < virtualFrom ? (
    <Card as="ul">{items.map((item) => row(item, {}))}</Card>
  ) : (
    <VirtualList {...props} />
  );
}

function VirtualList<T extends { readonly id: string }>({ items, rowHeight, row }: LongListProps<T>) {
  const list = useRef<HTMLElement>(null);
  const [above, setAbove] = useState(0);
  const [focused, setFocused] = useState<string | null>(null);
  // What is above the list can change its height at any time, a callout for example.
  useLayoutEffect(() => setAbove(list.current?.offsetTop ?? 0));
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => list.current?.closest('main') ?? null,
    estimateSize: () => rowHeight,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan,
    scrollMargin: above,
    // A row with the focus stays in the page while it is out of view, or the focus would be lost.
    rangeExtractor: (range) => {
      const inView = defaultRangeExtractor(range);
      const kept = focused === null ? -1 : items.findIndex(({ id }) => id === focused);
      return kept < 0 || inView.includes(kept) ? inView : [...inView, kept].sort((a, b) => a - b);
    },
  });
  const onFocus = ({ target }: FocusEvent) => {
    const index = target.closest<HTMLElement>('li[data-index]')?.dataset.index;
    setFocused(items[Number(index)]?.id ?? null);
  };
  return (
    <Card
      as="ul"
      ref={list}
      className={css.list}
      style={{ height: rows.getTotalSize() }}
      onFocus={onFocus}
      onBlur={() => setFocused(null)}
    >
      {rows.getVirtualItems().map(({ index, start }) => {
        const item = items[index];
        return item
          ? row(item, {
              ref: rows.measureElement,
              style: { transform: `translateY(${start - above}px)` },
              'data-index': index,
              'aria-setsize': items.length,
              'aria-posinset': index + 1,
            })
          : null;
      })}
    </Card>
  );
}
