export { keepRows, leaveWorkbench, loadMappings, showTab } from './actions';
export { TakeToEntra } from './export/page';
export { Mappings } from './page';
export { Preview } from './preview/page';
export { changeSample } from './preview/state';
export { sourceText } from './source-text';
export { useWorkbench, workbench } from './state';
export { WorkbenchCard } from './workbench-card';
