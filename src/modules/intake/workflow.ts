/** What can happen to a report, in the order it usually does. */
export const reportStates = [
  'received',
  'read',
  'accepted',
  'declined',
  'passed-on',
  'taken-up',
  'finished',
] as const;
export type ReportState = (typeof reportStates)[number];
/** `reopened` takes back that the work was finished, and is no state of its own. */
export type ReportStep = ReportState | 'reopened' | 'message';

/** Why a team does not go on with a report. For the team only: a reason could warn whoever it is about. */
export const declineReasons = ['not-this-subject', 'too-little', 'known', 'other-body'] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** The steps that others take after acceptance. They may work side by side, so any can follow any. */
const further = ['passed-on', 'taken-up', 'finished'] as const;

const next: Record<ReportState, readonly ReportState[]> = {
  received: ['read', 'accepted', 'declined'],
  read: ['accepted', 'declined'],
  // What a reporter adds later can change the judgement.
  declined: ['accepted'],
  accepted: further,
  'passed-on': further,
  'taken-up': further,
  finished: further,
};

/** Whether a step can be taken in a state. The same step twice says nothing new. Messages can always be added. */
export const mayFollow = (state: ReportState, step: ReportStep): boolean =>
  step === 'message' ||
  (step === 'reopened' ? state === 'finished' : step !== state && next[state].includes(step));

/** The state a report is in after its events, oldest first. The first is 'received'. Opened again, it is where it was. */
export const stateAfter = (steps: readonly ReportStep[]): ReportState => {
  const isOpenAgain = steps.findLast((step) => step !== 'message') === 'reopened';
  const counts = (step: ReportStep): step is ReportState =>
    step !== 'message' && step !== 'reopened' && !(isOpenAgain && step === 'finished');
  return steps.findLast(counts) ?? 'received';
};
