/** Lets the browser save a file where the person wants it. */
export function offerFile(file: File): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the file after this returns.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
