type Props<V extends string> = {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly value: V;
  readonly onChoose: (value: V) => void;
};

/** A choice that is made already, and seldom changed: on one line, where there is room. */
export const SmallChoice = <V extends string>({ name, legend, options, value, onChoose }: Props<V>) => (
  <fieldset className="small-choice">
    <legend>{legend}</legend>
    {options.map((option) => (
      <label key={option.value}>
        <input type="radio" name={name} checked={value === option.value} onChange={() => onChoose(option.value)} />{' '}
        {option.label}
      </label>
    ))}
  </fieldset>
);
