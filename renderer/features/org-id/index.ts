export { adoptAccountOrgId } from './actions';
export { OrgId } from './org-id';
