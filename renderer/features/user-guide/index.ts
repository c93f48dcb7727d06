export { openUserGuide, showUserGuideFile } from './actions';
