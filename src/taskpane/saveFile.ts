/** Hands a text to the browser as a file to be kept. Whether one came is not told to a page: an Excel may let no pane save files. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by the next turn; some read it only then.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
