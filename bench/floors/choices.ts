export const CHOICES = [
  ['clear', 'This is clear to me'],
  ['not-sure', 'I’m not sure about this'],
  ['rather-not', 'I’d rather not read about this'],
] as const;
