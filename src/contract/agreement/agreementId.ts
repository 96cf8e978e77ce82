/** Whether an agreement may be named so: small letters, digits, hyphens. */
export const isAgreementId = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
