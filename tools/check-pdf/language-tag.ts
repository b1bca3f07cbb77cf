const LANGUAGE = '(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})';
const SCRIPT = '(?:-[a-z]{4})?';
const REGION = '(?:-(?:[a-z]{2}|\\d{3}))?';
const VARIANTS = '(?:-(?:[a-z\\d]{5,8}|\\d[a-z\\d]{3}))*';
const EXTENSIONS = '(?:-[a-wyz\\d](?:-[a-z\\d]{2,8})+)*';
const PRIVATE = 'x(?:-[a-z\\d]{1,8})+';
const TAG = new RegExp(`^(?:${LANGUAGE}${SCRIPT}${REGION}${VARIANTS}${EXTENSIONS}(?:-${PRIVATE})?|${PRIVATE})$`, 'i');

/** Whether a BCP 47 tag is well-formed. Those registered before 2006 that no rule made, such as `i-klingon`, are not. @see RFC 5646 §2.1 */
export const isLanguageTag = (text: string): boolean => TAG.test(text);
