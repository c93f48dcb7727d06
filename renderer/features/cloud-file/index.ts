export { CloudFileSettings } from './cloud-file-settings';
