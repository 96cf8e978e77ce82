import { TextField, type ITextFieldProps, type ITextFieldStyles } from "@fluentui/react/lib/TextField";

/** A line of text: Fluent's field, as low as the pane's drop-downs. What is wrong with it is for the caller to say, so that no key press is an alert. */
export function Field(props: Omit<ITextFieldProps, "styles" | "errorMessage">) {
  return <TextField autoComplete="off" spellCheck={false} {...props} styles={styles} />;
}

const styles: Partial<ITextFieldStyles> = {
  root: { minWidth: 0 },
  fieldGroup: { height: 26, minHeight: 26, background: "var(--ground)" },
  field: { padding: "0 6px", color: "var(--ink)", background: "transparent" },
};
