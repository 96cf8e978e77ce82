/** What Excel hands to functions and takes from them, for tests. */

/** An error cell as the custom-functions runtime hands it over. */
export const errorCell = (code: string): unknown => ({ code, type: "CustomFunctionError" });

/** The value of a call, or its cell error with the message, in one line: "#N/A terms is …". */
export function outcome<T>(call: () => T): T | string {
  try {
    return call();
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return `${error.code} ${error.message ?? ""}`;
    throw error;
  }
}
