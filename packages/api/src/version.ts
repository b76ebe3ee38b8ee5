/** The version of Nyx that the API and its clients report. A test holds it to the root package.json. */
export const VERSION = '0.1.0';
