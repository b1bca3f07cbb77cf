import Form from '@rjsf/core';
import type { RJSFSchema } from '@rjsf/utils';
import validator from '@rjsf/validator-ajv8';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { CHOICES } from '../../floors/choices.ts';
import '../../floors/floor.css';
import type { BenchPage } from '../../pages.ts';
import { pages } from '../../shown-pages.ts';

type Answer = { readonly answer?: string; readonly comment?: string };

const schemaOf = ({ title, summary, whatItIs, whatCouldHappen }: BenchPage): RJSFSchema => ({
  title,
  description: [summary, whatItIs, whatCouldHappen].join('\n'),
  type: 'object',
  properties: {
    answer: {
      type: 'string',
      title: 'Is this clear to you?',
      oneOf: CHOICES.map(([value, label]) => ({ const: value, title: label })),
    },
    comment: { type: 'string', title: 'Your comment' },
  },
});

const ui = {
  answer: { 'ui:widget': 'radio' },
  comment: { 'ui:widget': 'textarea' },
  'ui:submitButtonOptions': { submitText: 'Continue' },
};

function Pages() {
  const [at, setAt] = useState(0);
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({});
  const page = pages[at];
  if (page === undefined) return <h1>That is all</h1>;
  return (
    <Form<Answer>
      key={page.id}
      schema={schemaOf(page)}
      uiSchema={ui}
      validator={validator}
      // A choice that is one of several is not made in advance.
      experimental_defaultFormStateBehavior={{ constAsDefaults: 'skipOneOf' }}
      formData={answers[page.id] ?? {}}
      onChange={({ formData = {} }) => {
        if (formData.answer !== undefined) document.body.dataset['taken'] = 'yes';
        setAnswers({ ...answers, [page.id]: formData });
      }}
      onSubmit={() => {
        setAt(at + 1);
        window.scrollTo(0, 0);
      }}
    />
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Pages />);
