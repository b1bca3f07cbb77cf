// What a fictional morning is made of: one file, loaded when somebody opens it.
export { practiceDesk } from './practice-desk.ts';
export { practiceClinic, practiceMorning } from './practice-morning.ts';
