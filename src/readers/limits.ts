export { overLimit } from "../model/index.js";
