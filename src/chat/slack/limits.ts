/** Slack's limits (docs.slack.dev, Block Kit and Web API reference), in characters unless told otherwise. */
export const most = {
  blocks: 50,
  section: 3000,
  header: 150,
  /** All blocks of a message together; past about 13,200 Slack answers `msg_blocks_too_long`. */
  message: 13_000,
  context: 10,
  /** Buttons of one `actions` block. */
  buttons: 25,
  buttonLabel: 75,
  buttonValue: 2000,
  /** Entries of a menu, with what is shown and what is sent. */
  options: 100,
  optionLabel: 75,
  optionValue: 150,
  modalTitle: 24,
  label: 2000,
  /** What a person can type into one input of a modal. */
  input: 3000,
  metadata: 3000,
  /** Slack names no limit for uploads; this is kept to, and the whole words stand in the card. */
  altText: 1000,
  /** Slack shows no more than about 4,000 of a message's `text`, which blocks stand above anyway. */
  fallback: 3000,
} as const;
