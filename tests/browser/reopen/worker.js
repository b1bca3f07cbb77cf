// A worker has to listen to something; the test itself calls `chrome.sessions` in here.
globalThis.addEventListener('activate', () => undefined);
