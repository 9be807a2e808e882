/** For whom work is done: what a person brought goes before feeds and rechecks. */
export type Priority = 'person' | 'background';
