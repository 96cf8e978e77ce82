const { hostedUrl, withHostedUrl } = jest.requireActual<{
  hostedUrl(setting: string | undefined): string;
  withHostedUrl(text: string, url: string): string;
}>("../../scripts/bundle/hostedUrl");

// prettier-ignore
test.each([
  [undefined,                               "https://localhost:3000/"],
  ["",                                      "https://localhost:3000/"],
  ["https://example.com",                   "https://example.com/"],
  ["https://example.com/credits",           "https://example.com/credits/"],
  ["https://example.com/credits/",          "https://example.com/credits/"],
])("ADDIN_URL %p is %s", (setting, url) => {
  expect(hostedUrl(setting)).toBe(url);
});

test.each(["http://example.com/", "example.com", "https://example.com/?a=1", "https://example.com/#a", "ftp://example.com/"])(
  "ADDIN_URL %s is refused",
  (setting) => {
    expect(() => hostedUrl(setting)).toThrow(setting);
  },
);

test("addresses move with their paths, an origin alone moves without", () => {
  const manifest = "https://localhost:3000/taskpane.html <AppDomain>https://localhost:3000</AppDomain>";
  expect(withHostedUrl(manifest, "https://example.com/credits/")).toBe(
    "https://example.com/credits/taskpane.html <AppDomain>https://example.com</AppDomain>",
  );
});
