/** How the tables of formats speak in one language. A format without a description here keeps its own, in English. */
export interface FormatWords {
  readonly readersHead: readonly string[];
  readonly writersHead: readonly string[];
  readonly readers: Readonly<Record<string, string>>;
  readonly writers: Readonly<Record<string, string>>;
  /** Whether several editions of a format can go to stdout one after another. */
  readonly streams: { readonly yes: string; readonly no: string };
}

export const ENGLISH: FormatWords = {
  readersHead: ["format", "what it is", "file endings"],
  writersHead: ["`--to`", "what it is", "ending", "several editions to stdout"],
  readers: {},
  writers: {},
  streams: { yes: "yes", no: "needs `--out`" },
};

export const CHINESE: FormatWords = {
  readersHead: ["格式", "说明", "扩展名"],
  writersHead: ["`--to`", "说明", "扩展名", "多份报纸写到标准输出"],
  readers: {
    native: "broadsheet/1 JSON，照其所述读入，不重新判断",
    alto: "ALTO 1.4 至 4：识别结果，带每行的坐标",
    "page-xml": "PAGE-XML 2013 至 2019：行的轮廓（有无文字均可）、区域与顺序",
    hocr: "hOCR：HTML 形式的识别结果，Tesseract 等引擎输出",
    text: "文本转储：UTF-8、UTF-16、GB18030、Big5、Windows-1252，换页符分版",
  },
  writers: {
    native: "完整的 broadsheet/1 JSON；多份报纸时一份一行",
    text: "供阅读的纯文本，一篇接一篇",
    markdown: "CommonMark，一篇一个标题",
    jsonl: "一篇一行，字段扁平，附原文行号，便于数据处理",
    html: "单文件核对报告：原文与稿件对照，存疑处在前",
    svg: "单个版面的分层图：行、分角色的段落、阅读顺序、各稿轮廓（须有坐标）",
    view: "单文件版面图：各版分层绘出，旁列稿件（须有坐标）",
    "mets-alto": "整期数据包：METS 1.12（版面与稿件结构），每版一个 ALTO 4.4 文件（须加 `--out`）",
  },
  streams: { yes: "可以", no: "须加 `--out`" },
};
