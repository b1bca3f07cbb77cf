export { CheckSheetApp } from './CheckSheetApp.tsx';
export { OpenFileApp } from './OpenFileApp.tsx';
export { PaperReviewApp } from './PaperReviewApp.tsx';
