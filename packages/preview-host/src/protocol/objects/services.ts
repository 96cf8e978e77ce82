import { defineClass, type ClassMaker, type Thing } from "../schema";

/** Services that the client asks for by type name, beside the workbook. */
const customFunctions: ClassMaker<null> = defineClass<null>({
  name: "CustomFunctions",
  methods: {
    SetInvocationArrayResults: { call: (_self, args, host) => host.functionResults(args.at(0)) },
    SetInvocationResults: { call: (_self, args, host) => host.functionResults(args.at(0)) },
    _SetOsfControlContainerReadyForCustomFunctions: { call: () => null },
    _GetEnabledFeatures: { call: () => [] },
  },
});

const SERVICES: Readonly<Record<string, Thing>> = { "Microsoft.ExcelServices.CustomFunctions": customFunctions(null) };

export function serviceNamed(name: string): Thing | undefined {
  return SERVICES[name];
}
