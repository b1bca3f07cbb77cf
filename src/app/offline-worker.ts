type Rules = { readonly createScriptURL: (url: string) => string };

declare global {
  interface Window {
    /** As far as it is used here: what a policy makes passes for the text it was made of. */
    readonly trustedTypes?: { readonly createPolicy: (name: string, rules: Rules) => Rules };
  }
}

/** Whatever is asked, the worker's address: the one script that is ever named while the app runs. */
const ours: Rules = { createScriptURL: () => './sw.js' };
const policy = window.trustedTypes?.createPolicy('worker', ours) ?? ours;

// Keeps the app for when there is no network.
if ('serviceWorker' in navigator) void navigator.serviceWorker.register(policy.createScriptURL(''));

export {};
