/** The record as a file holds it: the bench puts it in. */
export const text = '';
