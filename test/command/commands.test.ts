import { expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.js";

it.each(COMMANDS)("the command $name is called so by itself too", async ({ name, load }) => {
  expect((await load()).name()).toBe(name);
});
