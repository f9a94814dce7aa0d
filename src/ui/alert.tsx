import type { Child, FC } from 'hono/jsx';

const looks = { info: 'utrecht-alert--info', warning: 'utrecht-alert--warning' };

/** A remark set apart from the text. `warning` is for what a person must not miss; there is no alarm red. */
export const Alert: FC<{ kind: 'info' | 'warning'; children?: Child }> = ({ kind, children }) => (
  <div class={`utrecht-alert ${looks[kind]}`}>
    <div class="utrecht-alert__content">{children}</div>
  </div>
);
