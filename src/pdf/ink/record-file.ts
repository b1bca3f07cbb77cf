/** As what a record travels inside a sheet. */
export const RECORD_FILE = { name: 'record.review.json', mime: 'application/json' } as const;
