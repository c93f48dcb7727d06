export { openCheck } from './actions';
export { Check, CheckButton } from './button';
export { checking } from './state';
