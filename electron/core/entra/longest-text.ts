/**
 * UTF-16 units. No attribute is longer, and a cell in Excel is hardly longer (32,767). In UTF-8 it is less than 64 KiB, which
 * the columns of the comparison require.
 */
export const longestText = 20_000;
