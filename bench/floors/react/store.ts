import { create } from 'zustand';

type Answering = {
  readonly at: number;
  readonly answers: Readonly<Record<string, string>>;
  readonly comments: Readonly<Record<string, string>>;
  readonly answer: (id: string, value: string) => void;
  readonly comment: (id: string, words: string) => void;
  readonly onward: () => void;
};

export const useAnswering = create<Answering>()((set) => ({
  at: 0,
  answers: {},
  comments: {},
  answer: (id, value) => set(({ answers }) => ({ answers: { ...answers, [id]: value } })),
  comment: (id, words) => set(({ comments }) => ({ comments: { ...comments, [id]: words } })),
  onward: () => set(({ at }) => ({ at: at + 1 })),
}));
