import { type GraphQuery, segment, textLiteral } from '../graph/address';
import type { WriteRequest } from '../plan/planned-write';
import type { NewSecret } from '../renew/secrets';

const principals = '/servicePrincipals';
const sync = (application: string) => `${principals}/${segment(application)}/synchronization`;
const jobPath = (application: string, job: string) => `${sync(application)}/jobs/${segment(job)}`;
/** What Entra puts on applications that users do not see (Microsoft Learn, "Hide an enterprise application"). */
export const hiddenTag = 'HideApp';

/** The reads of setting up, beside those of a look. */
export const setUpReads = {
  templates: (application: string) => `${sync(application)}/templates`,
  job: jobPath,
  users: (text: string) => ({ path: '/users', query: people(text, ['displayName', 'userPrincipalName']) }),
  groups: (text: string) => ({ path: '/groups', query: people(text, ['displayName']) }),
};

/** The changes, as they are shown and sent. */
export const setUpWrites = {
  addApplication: (template: string, displayName: string): WriteRequest => ({
    change: 'addApplication',
    method: 'POST',
    path: `/applicationTemplates/${segment(template)}/instantiate`,
    body: { displayName },
  }),
  hideFromUsers: (application: string, tags: readonly string[]): WriteRequest => ({
    change: 'hideFromUsers',
    method: 'PATCH',
    path: `${principals}/${segment(application)}`,
    body: { tags: [...tags, hiddenTag] },
  }),
  showToUsers: (application: string, tags: readonly string[]): WriteRequest => ({
    change: 'showToUsers',
    method: 'PATCH',
    path: `${principals}/${segment(application)}`,
    body: { tags: tags.filter((tag) => tag !== hiddenTag) },
  }),
  createJob: (application: string, templateId: string): WriteRequest => ({
    change: 'createJob',
    method: 'POST',
    path: `${sync(application)}/jobs`,
    body: { templateId },
  }),
  secrets: (
    change: 'saveConnection' | 'includeEveryone' | 'restoreSettings',
    application: string,
    value: readonly NewSecret[],
  ): WriteRequest => ({ change, method: 'PUT', path: `${sync(application)}/secrets`, body: { value } }),
  schema: (
    change: 'saveMappings' | 'restoreMappings',
    application: string,
    job: string,
    body: unknown,
  ): WriteRequest => ({ change, method: 'PUT', path: `${jobPath(application, job)}/schema`, body }),
  assign: (resourceId: string, principalId: string, appRoleId: string): WriteRequest => ({
    change: 'assign',
    method: 'POST',
    path: `${principals}/${segment(resourceId)}/appRoleAssignedTo`,
    body: { principalId, resourceId, appRoleId },
  }),
  unassign: (application: string, assignment: string): WriteRequest => ({
    change: 'unassign',
    method: 'DELETE',
    path: `${principals}/${segment(application)}/appRoleAssignedTo/${segment(assignment)}`,
  }),
  provisionPerson: (application: string, job: string, ruleId: string, objectId: string): WriteRequest => ({
    change: 'provisionPerson',
    method: 'POST',
    path: `${jobPath(application, job)}/provisionOnDemand`,
    body: { parameters: [{ ruleId, subjects: [{ objectId, objectTypeName: 'User' }] }] },
  }),
  startJob: (application: string, job: string): WriteRequest => ({
    change: 'startJob',
    method: 'POST',
    path: `${jobPath(application, job)}/start`,
  }),
  pauseJob: (application: string, job: string): WriteRequest => ({
    change: 'pauseJob',
    method: 'POST',
    path: `${jobPath(application, job)}/pause`,
  }),
  deleteJob: (application: string, job: string): WriteRequest => ({
    change: 'deleteJob',
    method: 'DELETE',
    path: jobPath(application, job),
  }),
  deleteApplication: (applicationObject: string): WriteRequest => ({
    change: 'deleteApplication',
    method: 'DELETE',
    path: `/applications/${segment(applicationObject)}`,
  }),
};

/** Changes nothing in Entra: it asks Webex with these values. */
export function validatePath(application: string, job: string): string {
  return `${jobPath(application, job)}/validateCredentials`;
}

/** A few whose names begin with a text; permission User.ReadBasic.All shows these properties. */
function people(text: string, fields: readonly string[]): GraphQuery {
  return {
    $filter: fields.map((field) => `startswith(${field},${textLiteral(text)})`).join(' or '),
    $select: fields.includes('userPrincipalName') ? 'id,displayName,userPrincipalName' : 'id,displayName',
    $top: '10',
  };
}
