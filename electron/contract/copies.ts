/** What a record copy can be: for people, for paper, for machines, for spreadsheets, and for calendars. */
export type CopyFormat = 'html' | 'pdf' | 'json' | 'csv' | 'calendar';
