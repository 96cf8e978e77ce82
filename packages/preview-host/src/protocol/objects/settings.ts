import type { BookSettings } from "../../book/model";
import type { Arguments } from "../arguments";
import { requireWritable } from "../guards";
import { failure } from "../hostError";
import { defineClass, type ClassMaker, type Thing } from "../schema";
import type { HostState } from "../state";

interface SettingSelf {
  readonly settings: BookSettings;
  readonly key: string;
}

function find(settings: BookSettings, key: unknown): Thing | null {
  return typeof key === "string" && settings.keys().includes(key) ? settingObject({ settings, key }) : null;
}

function add(settings: BookSettings, args: Arguments, host: HostState): Thing {
  requireWritable(host, args.where);
  const key = args.text(0);
  settings.set(key, args.at(1));
  return settingObject({ settings, key });
}

export const settingsObject: ClassMaker<BookSettings> = defineClass<BookSettings>({
  name: "SettingCollection",
  items: (settings) => settings.keys().map((key) => settingObject({ settings, key })),
  find,
  methods: {
    Add: { since: "1.4", call: add },
    GetCount: { since: "1.4", call: (settings) => settings.keys().length },
    GetItemOrNullObject: { since: "1.4", call: (settings, args) => find(settings, args.at(0)) },
  },
});

const settingObject: ClassMaker<SettingSelf> = defineClass<SettingSelf>({
  name: "Setting",
  key: { field: "_Id", of: ({ key }) => key },
  scalars: {
    Key: { since: "1.4", get: ({ key }) => key },
    Value: {
      since: "1.4",
      get: ({ settings, key }) => settings.get(key) ?? null,
      set: ({ settings, key }, value, host) => {
        requireWritable(host, "Setting.value");
        settings.set(key, value);
      },
    },
  },
  methods: {
    Delete: {
      since: "1.4",
      call: ({ settings, key }, args, host) => {
        requireWritable(host, args.where);
        if (!settings.keys().includes(key)) throw failure("ItemNotFound", `${args.where}: there is no setting "${key}".`, args.where);
        settings.delete(key);
      },
    },
  },
});
