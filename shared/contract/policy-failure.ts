/** What can be wrong with policies, and what they forbid. */
export type PolicyFailureCode =
  | 'policy.badValue'
  | 'policy.unknownName'
  | 'policy.malformed'
  | 'policy.unsafe'
  | 'policy.unreadable'
  | 'policy.set'
  | 'policy.optionIgnored';
