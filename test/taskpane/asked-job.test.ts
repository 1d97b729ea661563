import { askedJob } from "../../src/taskpane/start-up/asked-job";

describe("the job at which the pane opens", () => {
  it("is the one that the ribbon asks for, by query or by fragment", () => {
    expect(askedJob({ search: "?job=check&_host_Info=Excel$Win32", hash: "" })).toBe("check");
    expect(askedJob({ search: "?_host_Info=Excel$Win32", hash: "#consolidate" })).toBe("consolidate");
  });

  it("is the one that a former job is part of now", () => {
    expect(askedJob({ search: "?job=returned", hash: "" })).toBe("check");
  });

  it("is Home where none is asked for, or one that there is not", () => {
    expect(askedJob({ search: "", hash: "" })).toBeUndefined();
    expect(askedJob({ search: "?job=nothing", hash: "" })).toBeUndefined();
    expect(askedJob({ search: "", hash: "#_xdm_Info=1" })).toBeUndefined();
  });
});
