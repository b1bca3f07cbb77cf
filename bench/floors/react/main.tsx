import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { pages } from '../../shown-pages.ts';
import type { BenchPage } from '../../pages.ts';
import { CHOICES } from '../choices.ts';
import '../floor.css';
import { useAnswering } from './store.ts';

function Pages() {
  const at = useAnswering((state) => state.at);
  const page = pages[at];
  return page === undefined ? <h1>That is all</h1> : <QuestionPage key={page.id} page={page} at={at} />;
}

function QuestionPage({ page, at }: { readonly page: BenchPage; readonly at: number }) {
  const { answers, comments, comment, onward } = useAnswering();
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  return (
    <>
      <h1>
        {at + 1} of {pages.length}: {page.title}
      </h1>
      {[page.summary, page.whatItIs, page.whatCouldHappen].map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Choice id={page.id} />
      <label>
        Your comment
        <textarea value={comments[page.id] ?? ''} onChange={(event) => comment(page.id, event.target.value)} />
      </label>
      <button type="button" onClick={onward}>
        {page.id in answers ? 'Continue' : 'Continue without answering'}
      </button>
    </>
  );
}

function Choice({ id }: { readonly id: string }) {
  const chosen = useAnswering(({ answers }) => answers[id]);
  const answer = useAnswering((state) => state.answer);
  return (
    <fieldset>
      <legend>Is this clear to you?</legend>
      {CHOICES.map(([value, label]) => (
        <label key={value}>
          <input type="radio" name="answer" checked={chosen === value} onChange={() => answer(id, value)} /> {label}
        </label>
      ))}
    </fieldset>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Pages />);
