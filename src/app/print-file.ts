/** Opens the print dialog on a PDF; where the browser cannot show one inside a page, the PDF opens in a tab of its own. */
export function printFile(file: File): void {
  const url = URL.createObjectURL(file);
  if (!navigator.pdfViewerEnabled) {
    window.open(url);
    return;
  }
  document.querySelector('iframe.printing')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'printing';
  frame.title = file.name;
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.addEventListener('load', () => frame.contentWindow?.print());
  frame.src = url;
  document.body.append(frame);
}
