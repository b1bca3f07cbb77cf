import { topicKey } from '../consent/review.ts';
import type { Topic } from '../consent/staff-facts.ts';
import { isDiscussed } from '../consent/topics.ts';
import { MAX_TEXT } from '../consent/terms.ts';
import { formatInstant } from '../i18n/format.ts';
import { TextField } from '../ui/TextField.tsx';
import type { AtDesk } from './at-desk.ts';
import { Tick } from './fields.tsx';
import type { Templates } from './templates.ts';

type Props = {
  readonly at: AtDesk;
  readonly topic: Topic;
  /** The words that are answered, where the topic is a question. */
  readonly asked?: string;
  readonly label: string;
  readonly templates: Templates;
};

/** An answer or a note, and *discussed*: ticked by hand, with who and when from the tick. */
export function TopicNote({ at, topic, asked, label, templates }: Props) {
  const { t, review, drafts, draft, note, staff, language } = at;
  const key = topicKey(topic);
  const answered = review.staff.answered[key];
  const discussed = review.staff.discussed[key];
  const reply = review.replies[key];
  const noted = answered?.words ?? '';
  // Whoever types has a draft of their own: nobody else's name may come under it.
  const field = `answer:${staff?.name ?? ''}:${key}`;
  const typed = drafts[field];
  const words = typed ?? noted;
  const keep = (text: string) => note(text === noted ? [] : [{ type: 'answered', topic, words: text }], [field]);
  const leave = () => {
    if (typed !== undefined) keep(typed);
  };
  const tick = (on: boolean) => {
    leave();
    note([
      on ? { type: 'discussed', topic, ...(asked !== undefined && { asked }) } : { type: 'discussion-undone', topic },
    ]);
  };
  const insert = (text: string) => {
    const inserted = words.trim() === '' ? text : `${words.trimEnd()} ${text}`;
    if (!keep(inserted)) draft(field, inserted);
  };
  return (
    <div className="topic-note">
      <TextField
        t={t}
        name={`note-${key}`}
        kind="words"
        limit={MAX_TEXT}
        label={label}
        value={words}
        readOnly={staff === null}
        onText={(text) => draft(field, text)}
        onLeave={leave}
      />
      <TemplatePicker at={at} label={label} templates={templates} words={words} onInsert={insert} />
      <Tick
        label={t('agenda.discussed')}
        about={label}
        checked={isDiscussed(review, topic)}
        disabled={staff === null}
        onTick={tick}
      />
      {discussed && (
        <p className="hint">
          {t('agenda.discussedBy', {
            name: discussed.by.name,
            role: discussed.by.post,
            when: formatInstant(language, discussed.at),
          })}
        </p>
      )}
      {reply && !reply.isOld && reply.asked === (asked ?? reply.asked) && (
        <p className="reply">{t(`agenda.reply.${reply.reply}`)}</p>
      )}
    </div>
  );
}

type PickerProps = {
  readonly at: AtDesk;
  readonly label: string;
  readonly templates: Templates;
  readonly words: string;
  readonly onInsert: (text: string) => void;
};

function TemplatePicker({ at: { t, staff }, label, templates: { texts, onKeep }, words, onInsert }: PickerProps) {
  if (staff === null) return null;
  const isNew = words.trim() !== '' && !texts.includes(words.trim());
  return (
    <p className="templates">
      {texts.length > 0 && (
        <select
          aria-label={`${t('agenda.template')}: ${label}`}
          value=""
          onChange={(event) => onInsert(event.target.value)}
        >
          <option value="">{t('agenda.template')}</option>
          {texts.map((text) => (
            <option key={text} value={text}>
              {text}
            </option>
          ))}
        </select>
      )}
      {isNew && (
        <button type="button" className="quiet-button" onClick={() => onKeep(words.trim())}>
          {t('agenda.template.keep')}
        </button>
      )}
    </p>
  );
}
