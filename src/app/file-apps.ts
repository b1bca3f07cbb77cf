export { CheckSheetApp } from './CheckSheetApp.tsx';
export { OpenFileApp } from './OpenFileApp.tsx';
