import type { Child } from 'hono/jsx';

interface SubmitLinkProps {
  name: string;
  value: string;
  /** Where the form goes instead of its own action. */
  action?: string | undefined;
  children?: Child;
}

/** A way on that has to take the form's fields along: a button that reads as a link. Stands behind the main button. */
export const SubmitLink = ({ name, value, action, children }: SubmitLinkProps) => (
  <button
    class="q-submit-link"
    type="submit"
    name={name}
    value={value}
    {...(action === undefined ? {} : { formaction: action })}
  >
    {children}
  </button>
);
