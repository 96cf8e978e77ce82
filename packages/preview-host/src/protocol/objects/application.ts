import { failure } from "../hostError";
import { defineClass, type ClassMaker } from "../schema";

const CALCULATION_MODES = ["Automatic", "AutomaticExceptTables", "Manual"];

/** Excel itself. This host does not calculate, so suspending or asking for a calculation has no effect of its own. */
export const applicationObject: ClassMaker<null> = defineClass<null>({
  name: "Application",
  scalars: {
    CalculationMode: {
      get: (_self, host) => host.calculationMode,
      set: (_self, value, host) => {
        if (typeof value !== "string" || !CALCULATION_MODES.includes(value)) {
          throw failure("InvalidArgument", `Application.calculationMode: "${String(value)}" is none.`);
        }
        host.calculationMode = value;
      },
    },
    CalculationState: { since: "1.9", get: () => "Done" },
    DecimalSeparator: { since: "1.11", get: () => "." },
    ThousandsSeparator: { since: "1.11", get: () => "," },
    UseSystemSeparators: { since: "1.11", get: () => true },
  },
  links: { CultureInfo: { since: "1.11", to: () => cultureObject(null) } },
  methods: {
    Calculate: { call: () => null },
    SuspendApiCalculationUntilNextSync: { since: "1.6", call: () => null },
    SuspendScreenUpdatingUntilNextSync: { since: "1.9", call: () => null },
  },
});

const cultureObject: ClassMaker<null> = defineClass<null>({
  name: "CultureInfo",
  scalars: { Name: { since: "1.11", get: () => "en-US" } },
  links: { NumberFormat: { since: "1.11", to: () => numberFormatObject(null) } },
});

const numberFormatObject: ClassMaker<null> = defineClass<null>({
  name: "NumberFormatInfo",
  scalars: {
    NumberDecimalSeparator: { since: "1.11", get: () => "." },
    NumberGroupSeparator: { since: "1.11", get: () => "," },
  },
});

/** The add-in's own runtime: its event switch. */
export const runtimeObject: ClassMaker<null> = defineClass<null>({
  name: "Runtime",
  scalars: {
    EnableEvents: {
      since: "1.8",
      get: (_self, host) => host.events.enabled,
      set: (_self, value, host) => {
        if (typeof value !== "boolean") throw failure("InvalidArgument", "Runtime.enableEvents takes true or false.");
        host.events.enabled = value;
      },
    },
  },
});
