export { BackupDialog } from './dialog';
export { loadStrength, type Strength, suggestPassphrase, timeText } from './strength';
