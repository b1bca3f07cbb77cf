/** As what a record travels inside a sheet: the pages are its. */
export const RECORD_FILE = { name: 'record.review.json', mime: 'application/json', relationship: 'Data' } as const;
