import { z } from "zod";

/** A rectangle `[x, y, width, height]` in page units; origin top left, y down. */
export const Box = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly();
export type Box = z.infer<typeof Box>;

/** A point `[x, y]` in page units. */
export const Point = z.tuple([z.number(), z.number()]).readonly();
export type Point = z.infer<typeof Point>;
