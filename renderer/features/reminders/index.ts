export { readReminder, setReminder } from './actions';
export { saveCalendar } from './calendar-actions';
export { SavedCalendar } from './saved-calendar';
