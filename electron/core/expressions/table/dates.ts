import type { FunctionShape } from './shape';

/** Functions on dates. A date is text, `M/d/yyyy h:mm:ss tt` in UTC, except where a format is given. */
export const dateFunctions = [
  {
    name: 'CDate',
    parameters: [{ name: 'Expression', type: 'text' }],
    least: 1,
    most: 1,
    returns: 'date',
    depends: 'arguments',
  },
  {
    name: 'DateAdd',
    parameters: [
      { name: 'interval', type: 'text' },
      { name: 'value', type: 'integer' },
      { name: 'dateTime', type: 'date' },
    ],
    least: 3,
    most: 3,
    returns: 'date',
    depends: 'arguments',
  },
  {
    name: 'DateDiff',
    parameters: [
      { name: 'interval', type: 'text' },
      { name: 'date1', type: 'date' },
      { name: 'date2', type: 'date' },
    ],
    least: 3,
    most: 3,
    returns: 'number',
    depends: 'arguments',
  },
  {
    name: 'DateFromNum',
    parameters: [{ name: 'value', type: 'integer' }],
    least: 1,
    most: 1,
    returns: 'date',
    depends: 'arguments',
  },
  {
    // The reference has four parameters. Without dateTimeStyles and its comma, the function is in Microsoft Graph's list of
    // functions, in the Cloud Sync reference, and in examples of the SuccessFactors guide of 2025.
    name: 'FormatDateTime',
    parameters: [
      { name: 'source', type: 'text' },
      { name: 'dateTimeStyles', type: 'text', omittable: true },
      { name: 'inputFormat', type: 'text' },
      { name: 'outputFormat', type: 'text' },
    ],
    short: [
      { name: 'source', type: 'text' },
      { name: 'inputFormat', type: 'text' },
      { name: 'outputFormat', type: 'text' },
    ],
    least: 3,
    most: 4,
    returns: 'text',
    depends: 'arguments',
  },
  {
    name: 'Now',
    parameters: [],
    least: 0,
    most: 0,
    returns: 'date',
    depends: 'moment',
  },
  {
    name: 'NumFromDate',
    parameters: [{ name: 'value', type: 'date' }],
    least: 1,
    most: 1,
    returns: 'number',
    depends: 'arguments',
  },
] as const satisfies readonly FunctionShape[];
