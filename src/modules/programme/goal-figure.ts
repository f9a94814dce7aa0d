/** A figure that says how far a goal is, in the reader's language. It comes from outside this module. */
export type GoalFigure = {
  /** The number of the goal it belongs to. */
  goal: 1 | 2 | 3;
  label: string;
  /** The figure as it may be shown: rounded, suppressed, or said in words. */
  shown: string;
  /** What it counts and what it leaves out. */
  note: string;
  /** The page it comes from, without language. */
  path: string;
};
