export { CheckSheetApp } from './CheckSheetApp.tsx';
export { InvitedApp } from './InvitedApp.tsx';
export { OpenFileApp } from './OpenFileApp.tsx';
export { PaperReviewApp } from './PaperReviewApp.tsx';
