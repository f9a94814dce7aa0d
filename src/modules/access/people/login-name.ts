/** Whether a login name can be given to someone, as `readLoginName` gives it: it must be easy to type. */
export const canBeLoginName = (loginName: string): boolean => /^[a-z0-9][a-z0-9._+@-]{2,99}$/.test(loginName);
