import type { Plugin } from 'vite';

/** What the first page of a review is made of. */
const parts = [
  'src/app/ReviewApp.tsx',
  'src/storage/vaults.ts',
  'src/risks/catalogs/lumbar-rhizotomy/0.1.0/structure.json',
  'src/risks/catalogs/lumbar-rhizotomy/0.1.0/en.json',
];

/**
 * Puts a small script into the page that asks for all of a review as soon as an address other than the start page's is
 * opened: beside the app's own script and at once, where imports would come one after the other.
 */
export const ahead = (): Plugin => ({
  name: 'beforehand:ahead',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: () => [{ tag: 'script', attrs: { src: './ahead.js', async: true }, injectTo: 'head-prepend' }],
  },
  generateBundle(_options, bundle) {
    const files = new Set<string>();
    const walk = (fileName: string): void => {
      const chunk = bundle[fileName];
      if (chunk?.type !== 'chunk' || chunk.isEntry || files.has(fileName)) return;
      files.add(fileName);
      for (const next of chunk.imports) walk(next);
    };
    for (const part of parts) walk(fileOf(part, Object.values(bundle)));
    this.emitFile({ type: 'asset', fileName: 'ahead.js', source: script([...files]) });
  },
});

type Built = { readonly type: string; readonly fileName: string; readonly facadeModuleId?: string | null };

function fileOf(part: string, built: readonly Built[]): string {
  const chunk = built.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${part}`));
  if (!chunk) throw new Error(`not a chunk of the build: ${part}`);
  return chunk.fileName;
}

const script = (files: readonly string[]) => `(() => {
  const files = ${JSON.stringify(files)};
  const ask = () => {
    if (/^#?\\/?$/.test(location.hash)) return;
    for (const href of files.splice(0)) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: './' + href }));
  };
  ask();
  addEventListener('hashchange', ask);
})();
`;
