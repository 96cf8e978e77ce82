import { createTheme, type Theme } from "@fluentui/react";

/** Excel's green, and greys that keep 4.5 : 1 on both grounds. No font or icon is ever fetched. */
const FONT = { fontFamily: '"Segoe UI", "Segoe UI Web", system-ui, -apple-system, sans-serif', fontSize: "13px" };
const fonts = { small: { ...FONT, fontSize: "12px" }, medium: FONT, mediumPlus: FONT };

export const lightTheme: Theme = createTheme({
  defaultFontStyle: FONT,
  fonts,
  palette: {
    themePrimary: "#0e6b38",
    themeDarkAlt: "#0c5f32",
    themeDark: "#0a512a",
    themeDarker: "#073b1f",
    themeSecondary: "#1a7a45",
    themeTertiary: "#5fae82",
    themeLight: "#b9dfc9",
    themeLighter: "#dff1e6",
    themeLighterAlt: "#f4fbf7",
  },
  semanticColors: { warningBackground: "#fff8ef", warningIcon: "#8a4b00", errorBackground: "#fdf3f4", errorIcon: "#b10e1c" },
});

export const darkTheme: Theme = createTheme({
  isInverted: true,
  defaultFontStyle: FONT,
  fonts,
  palette: {
    themePrimary: "#6fd19b",
    themeDarkAlt: "#82d8a9",
    themeDark: "#9be1bb",
    themeDarker: "#b9ebd0",
    themeSecondary: "#62b98a",
    themeTertiary: "#437f5f",
    themeLight: "#21402f",
    themeLighter: "#16291f",
    themeLighterAlt: "#0f1c15",
    neutralLighterAlt: "#262626",
    neutralLighter: "#2b2b2b",
    neutralLight: "#363636",
    neutralQuaternaryAlt: "#3d3d3d",
    neutralQuaternary: "#444444",
    neutralTertiaryAlt: "#5f5f5f",
    neutralTertiary: "#9a9a9a",
    neutralSecondary: "#b8b8b8",
    neutralPrimaryAlt: "#dadada",
    neutralPrimary: "#f0f0f0",
    neutralDark: "#f4f4f4",
    black: "#f8f8f8",
    white: "#1f1f1f",
  },
  semanticColors: { warningBackground: "#36270f", warningIcon: "#f5b971", errorBackground: "#3a1a1d", errorIcon: "#ff9aa2" },
});
