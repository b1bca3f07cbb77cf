import { pages } from '../../shown-pages.ts';
import { CHOICES } from '../choices.ts';
import '../floor.css';

const answers: Record<string, string> = {};
const comments: Record<string, string> = {};
let at = 0;

function show(): void {
  const page = pages[at];
  if (page === undefined) return root.replaceChildren(element('h1', 'That is all'));
  const onward = element('button', words(page.id));
  onward.addEventListener('click', () => {
    at += 1;
    show();
    window.scrollTo(0, 0);
  });
  root.replaceChildren(
    element('h1', `${at + 1} of ${pages.length}: ${page.title}`),
    ...[page.summary, page.whatItIs, page.whatCouldHappen].map((text) => element('p', text)),
    choice(page.id, onward),
    comment(page.id),
    onward,
  );
}

function choice(id: string, onward: HTMLElement): HTMLElement {
  const group = document.createElement('fieldset');
  group.append(element('legend', 'Is this clear to you?'));
  for (const [value, label] of CHOICES) {
    const radio = document.createElement('input');
    Object.assign(radio, { type: 'radio', name: 'answer', value, checked: answers[id] === value });
    radio.addEventListener('change', () => {
      answers[id] = value;
      onward.textContent = words(id);
    });
    const card = element('label', '');
    card.append(radio, ` ${label}`);
    group.append(card);
  }
  return group;
}

function comment(id: string): HTMLElement {
  const label = element('label', 'Your comment');
  const field = document.createElement('textarea');
  field.value = comments[id] ?? '';
  field.addEventListener('input', () => {
    comments[id] = field.value;
  });
  label.append(field);
  return label;
}

const words = (id: string) => (id in answers ? 'Continue' : 'Continue without answering');

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

const root = document.getElementById('root') ?? document.body;
show();
