export { Attributes } from "./attributes.js";
export { type ElementAttributes, element } from "./element.js";
export { XmlError, type XmlFault, type XmlLimits } from "./error.js";
export { escapeXml } from "./escape.js";
export { type Dialect, scanXml, type XmlHandler } from "./scan.js";
export { declaredEncoding, isMarkup, rootName, wideEncoding } from "./sniff.js";
