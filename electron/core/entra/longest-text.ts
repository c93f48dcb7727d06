/**
 * UTF-16 units. No attribute is longer, nor is a cell in Excel much longer (32,767); in UTF-8 it is less than 64 KiB, which is what
 * the columns of the comparison count on.
 */
export const longestText = 20_000;
