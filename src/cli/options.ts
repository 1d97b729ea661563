import { parseArgs } from "node:util";
import { WrongArguments } from "./command";

/** Reads `--name value` for each of the names, all of which must be given; anything else is refused. */
export function readOptions<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): Readonly<Record<Name, string>> {
  const values = parsed(args, names);
  const missing = names.filter((name) => typeof values[name] !== "string" || values[name] === "");
  if (missing.length > 0)
    throw new WrongArguments(`Give ${missing.map((name) => `--${name}`).join(" and ")}`);
  return values as Record<Name, string>;
}

/** Reads `--name value` for names of which each may be left out; anything else is refused. */
export function readSomeOptions<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): Readonly<Partial<Record<Name, string>>> {
  const values = parsed(args, names);
  const given = names.flatMap((name) => (typeof values[name] === "string" ? [[name, values[name]]] : []));
  return Object.fromEntries(given) as Partial<Record<Name, string>>;
}

function parsed(args: readonly string[], names: readonly string[]): Readonly<Record<string, unknown>> {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (cause) {
    if (isAboutArguments(cause)) throw new WrongArguments(cause.message);
    throw cause;
  }
}

/** The paths that an option of any of the names gives, as often as it stands there, and the other arguments. */
export function pathOptions(
  args: readonly string[],
  names: readonly string[],
): { readonly paths: readonly string[]; readonly others: readonly string[] } {
  const paths: string[] = [];
  const others: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? "";
    const name = names.find((each) => argument === each || argument.startsWith(`${each}=`));
    if (name === undefined) others.push(argument);
    else if (argument !== name) paths.push(argument.slice(name.length + 1));
    else {
      const path = args[(at += 1)];
      if (path === undefined || path.startsWith("--")) throw new WrongArguments(`Give a file with ${name}`);
      paths.push(path);
    }
  }
  return { paths, others };
}

/** Whether an error is about the arguments, in words for the user. */
export function isAboutArguments(cause: unknown): cause is Error {
  const { code } = cause as NodeJS.ErrnoException;
  return typeof code === "string" && code.startsWith("ERR_PARSE_ARGS");
}
