import type { Command } from '../src/core/command.ts';
import { alertAck } from './alertAck.ts';
import { alertAssign } from './alertAssign.ts';
import { alertDismiss } from './alertDismiss.ts';
import { alertReopen } from './alertReopen.ts';
import { alerts } from './alerts.ts';
import { alertShow } from './alertShow.ts';
import { alertSnooze } from './alertSnooze.ts';
import { chart } from './chart.ts';
import { claim } from './claim.ts';
import { claimChoose } from './claimChoose.ts';
import { claimDrop } from './claimDrop.ts';
import { claimFix } from './claimFix.ts';
import { claimHistory } from './claimHistory.ts';
import { compare } from './compare.ts';
import { digest } from './digest.ts';
import { edits } from './edits.ts';
import { exportClaims } from './export.ts';
import { feedAdd } from './feedAdd.ts';
import { feedList } from './feedList.ts';
import { feedPause, feedRemove, feedResume } from './feedPause.ts';
import { feedTest } from './feedTest.ts';
import { help } from './help.ts';
import { incident } from './incident.ts';
import { incidentClaims } from './incidentClaims.ts';
import { incidentDifferent, incidentSame } from './incidentDecide.ts';
import { incidentFix } from './incidentFix.ts';
import { incidentMerge } from './incidentMerge.ts';
import { incidentRename } from './incidentRename.ts';
import { incidents } from './incidents.ts';
import { quiet } from './quiet.ts';
import { incidentSplit } from './incidentSplit.ts';
import { incidentSuggestions } from './incidentSuggestions.ts';
import { sourceAdd } from './sourceAdd.ts';
import { sourceHistory } from './sourceHistory.ts';
import { sourceList } from './sourceList.ts';
import { timeline } from './timeline.ts';
import { unsettledDaily } from './unsettledDaily.ts';
import { unsettledDismiss, unsettledReopen } from './unsettledDismiss.ts';
import { unsettledShow } from './unsettledShow.ts';
import { unsettledTell } from './unsettledTell.ts';
import { unwatch } from './unwatch.ts';
import { watch } from './watch.ts';
import { watching } from './watching.ts';
import { undo } from './undo.ts';

/** Every command, in the order in which /help lists them. */
export const commands: readonly Command[] = [
  incident,
  incidentClaims,
  incidents,
  claim,
  timeline,
  chart,
  compare,
  sourceAdd,
  sourceList,
  sourceHistory,
  feedAdd,
  feedList,
  feedPause,
  feedResume,
  feedRemove,
  feedTest,
  watch,
  unwatch,
  watching,
  digest,
  quiet,
  alerts,
  alertShow,
  alertAck,
  alertDismiss,
  alertSnooze,
  alertAssign,
  alertReopen,
  unsettledShow,
  unsettledTell,
  unsettledDismiss,
  unsettledReopen,
  unsettledDaily,
  exportClaims,
  claimFix,
  claimChoose,
  claimDrop,
  claimHistory,
  incidentFix,
  incidentRename,
  incidentMerge,
  incidentSplit,
  incidentSuggestions,
  incidentSame,
  incidentDifferent,
  undo,
  edits,
  help,
];
