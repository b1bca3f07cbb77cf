/** To the first page, loaded anew: what this tab knew of a patient or of the desk is neither in its memory nor on its screen. */
export function leave(): void {
  sessionStorage.clear();
  window.location.replace('#/');
  window.location.reload();
}
