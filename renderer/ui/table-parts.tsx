import type { HTMLAttributes } from 'react';

/**
 * Parts of a table whose rows and cells are laid out one by one, for example because only the visible rows are rendered. The
 * elements of HTML's own tables lose their meaning for screen readers when their `display` changes.
 */
function createTablePart(role: 'rowgroup' | 'row' | 'columnheader' | 'cell') {
  return function TablePart(props: HTMLAttributes<HTMLDivElement>) {
    return <div role={role} {...props} />;
  };
}

export const RowGroup = createTablePart('rowgroup');
export const Row = createTablePart('row');
export const ColumnHeader = createTablePart('columnheader');
export const Cell = createTablePart('cell');
