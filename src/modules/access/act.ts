import type { Actor } from './actor.ts';
import type { Purpose, Role } from './mandate.ts';

/** Who may do an act. For members: in which roles, and for which purposes. */
export type ActRule = {
  actors: readonly Actor['kind'][];
  roles?: readonly Role[];
  purposes?: readonly Purpose[];
  /** Leaves a row in the processing log, and without that row the database shows nothing. */
  logged: boolean;
};

const published = { actors: ['public', 'member', 'operator'], logged: false } as const;
const fromPublic = { actors: ['public'], logged: true } as const;
const byWorker = { actors: ['worker'], logged: true } as const;
const byOperator = { actors: ['operator'], logged: true } as const;
const anyMember = { actors: ['member'], logged: true } as const;

const onReports = {
  actors: ['member'],
  roles: ['focal-person'],
  purposes: ['assess-report', 'joint-approach', 'protect'],
  logged: true,
} as const;

const onSignals = {
  actors: ['member'],
  roles: ['focal-person', 'investigator', 'chain-director', 'care-coordinator'],
  purposes: ['joint-approach', 'assess-report', 'investigate', 'supervise', 'protect'],
  logged: true,
} as const;

/** A report that is assessed goes to nobody: whoever forwards works for what the receiver needs it for. */
const onForwarding = {
  ...onSignals,
  purposes: ['joint-approach', 'investigate', 'supervise', 'protect'],
} as const;

const onRegistrations = {
  actors: ['member'],
  roles: ['care-coordinator', 'registrar', 'investigator'],
  purposes: ['protect', 'register', 'investigate', 'supervise'],
  logged: true,
} as const;

const onLog = {
  actors: ['member'],
  roles: ['protection-officer'],
  purposes: ['control'],
  logged: true,
} as const;

const onPeople = {
  actors: ['member'],
  roles: ['administrator'],
  purposes: ['manage-access'],
  logged: true,
} as const;

/** Every act of the house and who may do it. What is not here is not allowed. */
export const acts = {
  /** The start, the texts about this site, and which edition of what is published they rest on. */
  'site.read': published,
  'directory.read': published,
  'monitor.read': published,
  'law.read': published,
  'programme.read': published,
  'log.checkpoints': published,
  'published.import': { actors: ['operator'], logged: false },

  /** Sign in: succeeded and failed. */
  'account.sign-in': fromPublic,
  'account.sign-out': fromPublic,
  /** One's own account: what one works as and for, recovery codes. */
  'account.manage': anyMember,
  /** The start of the work: what waits for one's organisation, in numbers. */
  'work.read': anyMember,

  'intake.report': fromPublic,
  'intake.return': fromPublic,
  'intake.reply': fromPublic,
  'reports.list': onReports,
  'reports.read': onReports,
  'reports.answer': onReports,
  'reports.accept': onReports,
  'reports.decline': onReports,
  /** Tell whoever reported how it goes, by a step taken further on. */
  'reports.tell': { ...onSignals },

  'signals.list': onSignals,
  'signals.export': onSignals,
  'signals.read': onSignals,
  'signals.record': onSignals,
  'signals.test': onSignals,
  /** Ask what the law says to forwarding; nothing goes yet. */
  'signals.weigh': onForwarding,
  'signals.forward': onForwarding,
  'signals.take-up': onSignals,
  'signals.feedback': onSignals,
  'signals.close': onSignals,
  /** Take back that a signal was closed, or not taken up. */
  'signals.reopen': onSignals,
  /** Strike a line that was wrong, or correct a field. */
  'signals.correct': onSignals,

  'matches.list': onSignals,
  'matches.basis': onSignals,
  /** Withdraw a basis of one's own. */
  'matches.withdraw': onSignals,
  'matches.decide': onSignals,
  'matches.propose': byWorker,
  /** Put off a search until the next day: so many new proposals a day, and no more. */
  'matches.defer': byWorker,

  'victims.list': onRegistrations,
  'victims.read': onRegistrations,
  'victims.register': onRegistrations,
  'victims.withdraw': onRegistrations,
  'victims.export': onRegistrations,
  'victims.count': byWorker,

  'log.read': onLog,
  'log.export': onLog,
  'log.seal': { actors: ['worker'], logged: false },
  'log.verify': byOperator,

  /** Settle whether this installation is a demonstration. */
  'installation.start': byOperator,
  'people.manage': byOperator,
  /** The people of one's own organisation, by its administrator. */
  'people.list': onPeople,
  'people.export': onPeople,
  'people.invite': onPeople,
  'people.end': onPeople,
  'people.restore': onPeople,
  'demonstration.fill': byOperator,
} as const satisfies Record<string, ActRule>;

export type Act = keyof typeof acts;

/** The rule of an act, as the general type. */
export const ruleOf = (act: Act): ActRule => acts[act];
