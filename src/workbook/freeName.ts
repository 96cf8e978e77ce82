/** A name that no sheet has: the wanted one, else with a number. */
export function freeName(wanted: string, names: Iterable<string>): string {
  const taken = new Set(Array.from(names, (name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} ${number}`;
  return name;
}
