import { words } from '../words.ts';

export const life = words('life lives');

/** Those who are taken to hospital for these were not hurt by anybody. */
export const illness = words(
  'shock panic seizure seizures stroke attack illness dehydration exhaustion labor labour evaluation observation checks precaution',
);
