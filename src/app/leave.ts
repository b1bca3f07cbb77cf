import { forgetCopies } from './copies.ts';
import { tellOthers } from './other-tabs.ts';
import { standIn } from './stand-in.ts';

/** To the first page, loaded anew: what this tab knew of a patient or of the desk is neither in its memory nor on its screen. */
export function leave(): void {
  void forgetCopies().then(standIn()?.onLeave ?? startAnew);
}

function startAnew(): void {
  sessionStorage.clear();
  window.location.replace('#/');
  window.location.reload();
}

/** The same in every tab: for whoever has the device next, one that stands behind is as near as this one. */
export function leaveEverywhere(): void {
  if (!standIn()) tellOthers('locked');
  leave();
}
