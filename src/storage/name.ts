/** The one database of the app. In a file of its own: the first page asks for the name and nothing else. */
export const DATABASE = 'beforehand';
