export { readReminder, setReminder } from './actions';
export { saveCalendar } from './calendar-actions';
export { OutdatedCalendar } from './outdated-calendar';
export { SavedCalendar } from './saved-calendar';
