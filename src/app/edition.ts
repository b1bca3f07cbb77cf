declare const BEFOREHAND_EDITION: string;

/** Of this very code: it is put in when the app is built. */
export const EDITION: string = BEFOREHAND_EDITION;
