import canonicalize from 'canonicalize';

// Half of a surrogate pair, as JSON.stringify writes it. Other escapes are matched so that an escaped backslash is not taken for one.
const ESCAPE = /\\(?:ud[89a-f][0-9a-f]{2}|.)/g;

/**
 * The one text of a JSON value: RFC 8785. Equal values give equal text.
 * Half a character, which no UTF-8 file can hold, becomes U+FFFD.
 */
export function canonical(value: object): string {
  const json = JSON.stringify(value).replaceAll(ESCAPE, (escape) => (escape.length === 6 ? '\\ufffd' : escape));
  return canonicalize(JSON.parse(json)) ?? '';
}
